import type { Environment } from "../../../environment/schema.ts";
import type { AnySpecified } from "../specified.ts";
import { nameInArn } from "./arn.ts";

/**
 * What an adopted resource keeps: its physical name, taken from the cloud's id where the id holds it, and properties
 * whose change would replace it.
 */
interface Keeps {
  readonly nameOf?: (id: string) => string;
  readonly properties: readonly string[];
}

const byName: Keeps = { nameOf: (id) => id, properties: [] };

/** Types that hold data, names or history and are therefore worth adopting; any other is made anew. */
const adoptable: Readonly<Record<string, Keeps>> = {
  "aws:backup/plan:Plan": { properties: ["name"] },
  "aws:backup/vault:Vault": { nameOf: (id) => id, properties: ["kmsKeyArn"] },
  "aws:iam/role:Role": byName,
  "aws:kms/alias:Alias": byName,
  "aws:kms/key:Key": { properties: [] },
  "aws:sns/topic:Topic": { nameOf: nameInArn, properties: [] },
};

export function isAdoptable(type: string): boolean {
  return Object.hasOwn(adoptable, type);
}

/**
 * The resource as it is adopted, if the file says so: imported, protected, its name kept. The first `up` takes it as it
 * is, because Pulumi imports nothing that differs from its inputs; once the file says that it is managed, the next `up`
 * brings into line all but what would replace it.
 */
export function adopted<One extends AnySpecified>(specified: One, environment: Environment): One {
  const adoption = environment.adopt?.[specified.name];
  const keeps = adoptable[specified.type];
  if (adoption === undefined || keeps === undefined) return specified;
  const id = typeof adoption === "string" ? adoption : adoption.id;
  const inputs =
    keeps.nameOf === undefined ? specified.inputs : { ...specified.inputs, name: keeps.nameOf(id) };
  const ignoreChanges = typeof adoption === "string" ? Object.keys(specified.inputs) : keeps.properties;
  return { ...specified, inputs, options: { ...specified.options, adopt: id, protect: true, ignoreChanges } };
}
