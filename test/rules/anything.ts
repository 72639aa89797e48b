import * as fc from "fast-check";
import { stringify } from "yaml";

/** Text of a stack file that holds this environment, in lines or in braces. */
export function fileOf(environment: unknown, style: "block" | "flow" = "block"): string {
  return stringify(
    { config: { "upkeep:environment": environment } },
    {
      defaultStringType: "QUOTE_DOUBLE",
      defaultKeyType: "PLAIN",
      lineWidth: 0,
      aliasDuplicateObjects: false,
      ...(style === "flow" && { collectionStyle: "flow" as const }),
    },
  );
}

/** Every container of a plain value, with the path that leads there. */
export function containersOf(
  value: unknown,
  path: readonly (string | number)[] = [],
): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, child]) =>
    containersOf(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inner];
}

/** Characters and words of which YAML files, good and bad, are made. */
export const yamlish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "- ",
        ": ",
        "? ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "'",
        '"',
        "#",
        " #",
        "\n",
        "\n  ",
        "\n    ",
        "|",
        ">",
        "&a ",
        "*a",
        "!!x ",
        "<<: ",
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "\t",
        "\\",
        "0o7",
        "2026-11-24",
        "~",
        "config:",
        "\n  upkeep:environment:\n    ",
      ),
      fc.string({ unit: "binary", maxLength: 5 }),
      fc.constantFrom("tier: gold", "workloads:", "- kind: ec2", "aws: ", "account: ", "overrides:"),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

/** A container of the value, by its path. */
export function anythingOf(value: unknown): fc.Arbitrary<readonly (string | number)[]> {
  return fc.constantFrom(...containersOf(value));
}

/** Copies of the value with up to `most` entries replaced, removed, renamed or added at any depth. */
export function mutated(value: object, most: number): fc.Arbitrary<unknown> {
  const change = fc.record({
    path: anythingOf(value),
    entry: fc.nat(20),
    act: fc.constantFrom("replace", "remove", "misspell", "add"),
    by: fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom("2026-11-24", "gold", "4h", 7, true, null, [], {}),
    ),
  });
  return fc.array(change, { minLength: 1, maxLength: most }).map((changes) => {
    const copy: unknown = structuredClone(value);
    for (const { path, entry, act, by } of changes) {
      const at = path.reduce<unknown>(
        (container, step) => (container as Container | null | undefined)?.[step],
        copy,
      );
      if (typeof at !== "object" || at === null) continue;
      const keys = Object.keys(at);
      const key = keys[entry % Math.max(keys.length, 1)] ?? "0";
      const container = at as Container;
      const old = container[key];
      if (act === "replace") container[key] = by;
      else if (act === "add") container[Array.isArray(at) ? keys.length : "added"] = by;
      else if (Array.isArray(at)) at.splice(Number(key), 1);
      else Reflect.deleteProperty(container, key);
      if (act === "misspell" && !Array.isArray(at)) container[`${key}s`] = old;
    }
    return copy;
  });
}

type Container = Record<string | number, unknown>;
