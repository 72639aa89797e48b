import { columns, hanging, type TextStyle } from "../../layout.ts";
import type { ExplainedResource, Explanation } from "../explanation.ts";
import { counted, type Section, section } from "./section.ts";

/** What `pulumi up` creates: counts by type, or every resource. */
export const creations =
  (verbose: boolean): Section =>
  ({ resources, existing }, style) => {
    const isManaged = ({ type, name }: ExplainedResource) =>
      existing.managed.some((each) => each.type === type && each.name === name);
    const created = resources.filter((resource) => !isManaged(resource));
    const adopted = created.filter((resource) => resource.adopted !== undefined);
    const heading =
      existing.managed.length === 0 ? "What will be created" : "What will be created beside what is there";
    const total = counted(created.length - adopted.length, "resource");
    const lines = verbose ? everyResource(created, style) : countsByType(created, style);
    return section(style, `${heading}: ${total}`, [
      lines,
      ...adopted.map(({ name, adopted: id }) =>
        hanging("  ", `adopted: ${name} is ${id ?? ""}`, style.width),
      ),
      ...(verbose ? [] : ["  --verbose lists them."]),
    ]);
  };

function countsByType(resources: readonly ExplainedResource[], style: TextStyle): string {
  const byType = [...Map.groupBy(resources, ({ type }) => shortType(type))].sort(([one], [other]) =>
    one.localeCompare(other, "en"),
  );
  return columns(
    byType.map(([type, those]) => [String(those.length).padStart(3), type]),
    style.width,
    2,
  );
}

function everyResource(resources: readonly ExplainedResource[], style: TextStyle): string {
  return [...Map.groupBy(resources, ({ type }) => shortType(type))]
    .map(([type, those]) =>
      [`  ${style.paint("dim", type)}`, ...those.flatMap((each) => nameLines(each, style.width))].join("\n"),
    )
    .join("\n");
}

/** The name, and the cloud's below it where both are too long for a line. Neither is ever cut: names are copied. */
function nameLines({ name, cloudName }: ExplainedResource, width: number): string[] {
  if (cloudName === undefined || cloudName === name) return [`    ${name}`];
  const line = `    ${name} (${cloudName})`;
  return line.length <= width ? [line] : [`    ${name}`, `      (${cloudName})`];
}

/** `aws:backup/vault:Vault` → `aws.backup.Vault`, as the program's author writes it. */
export function shortType(type: string): string {
  const [provider = "", module = "", name = ""] = type.split(":");
  const [folder = ""] = module.split("/");
  return [provider, ...(folder === "index" ? [] : [folder]), name].join(".");
}

/** What exists already, as far as somebody looked. */
export const existing: Section = ({ existing: found, stack }, style) => {
  if (found.source === undefined) {
    return section(style, "What exists already: the account was not looked at", [
      hanging(
        "  ",
        `pulumi stack export -s ${stack} > state.json, then --state state.json compares with what a state holds.`,
        style.width,
      ),
    ]);
  }
  const collisions = found.collisions.map(({ resource, holder }) =>
    hanging(
      `  ${style.paint("red", "collides")}  `,
      `${resource.name}: ${resource.cloudName ?? ""} is ${holder}. Adopt it (adopt:), or use it (use:).`,
      style.width,
    ),
  );
  const source = hanging("  ", `looked at: ${found.source}`, style.width);
  const none = "  Nothing holds a name that this stack would use.";
  return section(style, `What exists already: ${counted(found.managed.length, "resource")} of this stack`, [
    source,
    ...(collisions.length === 0 ? [none] : collisions),
    ...leavingLines(found.leaving, style),
  ]);
};

/** What to write, or to say to Pulumi, about what is protected and leaves the program. */
function leavingLines(leaving: Explanation["existing"]["leaving"], style: TextStyle): string[] {
  if (leaving.length === 0) return [];
  const head = `  ${style.paint("red", "leaves")}  `;
  const vaults = leaving.flatMap(({ retired }) => (retired === undefined ? [] : [retired]));
  // A vault's key stays with the vault.
  const others = vaults.length > 0 ? leaving.filter(({ type }) => !isPartOfVault(type)) : leaving;
  const kept = vaults.map(({ name }) => name).join(", ");
  return [
    ...(vaults.length === 0
      ? []
      : [
          hanging(
            head,
            `${kept}: no plan fills it any more, and it is protected. To keep it, write:`,
            style.width,
          ),
          "",
          "    backup:",
          "      retired:",
          ...vaults.flatMap(({ name, tier, until, reason }) => [
            `        - name: ${name}`,
            `          tier: ${tier}`,
            `          until: "${until}"`,
            `          reason: ${reason}`,
          ]),
          "",
        ]),
    ...others
      .filter(({ retired }) => retired === undefined)
      .flatMap(({ name, urn }) => [
        hanging(head, `${name} is protected. To let it go: pulumi state unprotect`, style.width),
        `    '${urn}'`,
      ]),
  ];
}

function isPartOfVault(type: string): boolean {
  return type === "aws:kms/key:Key" || type.startsWith("aws:backup/vault");
}

/** What the stack relies on. */
export const assumed: Section = ({ assumed: all }: Explanation, style: TextStyle) =>
  all.length === 0
    ? undefined
    : section(
        style,
        "Assumed, not checked",
        all.map((each) => hanging("  - ", each, style.width)),
      );
