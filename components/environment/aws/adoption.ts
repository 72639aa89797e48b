import type { Environment } from "../../../environment/schema.ts";
import type { AnySpecified } from "../specified.ts";
import type { ResourceTraits } from "../traits.ts";

/** Every input, those that the file does not speak of included. */
const everything = ["*"];

/**
 * What Pulumi's import is given: a resource in another region than its provider's is `<id>@<region>`, and our providers'
 * region says nothing about where resources are. https://www.pulumi.com/registry/packages/aws/how-to-guides/7-0-migration/
 */
function importId(id: string, inputs: object): string {
  return "region" in inputs && typeof inputs.region === "string" ? `${id}@${inputs.region}` : id;
}

type Adoption = NonNullable<Environment["adopt"]>[string];

/** The cloud's id in an entry of `adopt`. */
export function adoptedId(adoption: Adoption): string {
  return typeof adoption === "string" ? adoption : adoption.id;
}

/**
 * The cloud's name of a resource whose id is its name, such as a bucket: that of the one that is adopted in its place, or
 * the usual one. For texts that hold a name, which no reference can stand in.
 */
export function nameHeld(environment: Environment, logicalName: string, usual: string): string {
  const adoption = environment.adopt?.[logicalName];
  return adoption === undefined ? usual : adoptedId(adoption);
}

/**
 * The resource as it is adopted, if the file says so: imported, protected, its name kept. The first `up` takes it as it
 * is, because Pulumi imports nothing that differs from its inputs; once the file says that it is managed, the next `up`
 * brings into line all but what would replace it.
 */
export function adopted<One extends AnySpecified>(
  specified: One,
  environment: Environment,
  { adoptable }: ResourceTraits,
): One {
  const adoption = environment.adopt?.[specified.name];
  const keeps = adoptable[specified.type];
  if (adoption === undefined || keeps === undefined) return specified;
  const id = adoptedId(adoption);
  const inputs =
    keeps.nameOf === undefined ? specified.inputs : { ...specified.inputs, name: keeps.nameOf(id) };
  const ignoreChanges =
    typeof adoption === "string"
      ? everything
      : [...new Set([...keeps.properties, ...(specified.options?.ignoreChanges ?? [])])];
  const adopt = importId(id, specified.inputs);
  return { ...specified, inputs, options: { ...specified.options, adopt, protect: true, ignoreChanges } };
}
