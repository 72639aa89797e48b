import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isMap, isPair, isScalar, isSeq, LineCounter, type Pair, parseDocument, visit } from "yaml";
import { generated } from "../../schemas/generate.ts";
import { stackSchema } from "../../schemas/stack-schema.ts";
import { readText } from "../rules/judged.ts";

const root = join(import.meta.dirname, "../..");
const example = readFileSync(join(root, "stacks/Pulumi.example.yaml"), "utf8");

describe("schemas", () => {
  it.each([...generated()])("%s is what `npm run generate` writes", (name, content) => {
    expect(readFileSync(join(root, name), "utf8")).toBe(content);
  });

  it("describe every key", () => {
    const silent = propertiesOf(stackSchema()).filter(({ schema }) => schema.description === undefined);
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

describe("Pulumi.example.yaml", () => {
  const environment = "config.upkeep:environment";
  const keys = keysOf(example);
  const known = propertiesOf(stackSchema());

  it("has no findings", () => {
    expect(readText(example, { stack: "example" }).findings).toEqual([]);
  });

  it("shows every key of the environment", () => {
    const shown = new Set(keys.map(({ path }) => path));
    const wanted = known.filter(({ path }) => path.startsWith(environment)).map(({ path }) => path);
    expect(wanted.length).toBeGreaterThan(50);
    expect([...new Set(wanted)].filter((path) => !shown.has(path))).toEqual([]);
  });

  it("shows every kind of workload", () => {
    const shown = new Set(
      keys.filter(({ path }) => path === `${environment}.workloads[].kind`).map(({ value }) => value),
    );
    const wanted = known.flatMap(({ path, schema }) =>
      path === `${environment}.workloads[].kind` ? [schema.const] : [],
    );
    expect(wanted.filter((kind) => !shown.has(kind))).toEqual([]);
  });

  it("explains every key where it stands for the first time", () => {
    const lines = example.split("\n");
    const explained = keys.filter(({ line }) => isExplained(lines, line)).map(({ path }) => path);
    const silent = known.filter(
      ({ path }) => path.startsWith(`${environment}.`) && !explained.includes(path),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it("mentions the keys that a shared file does not hold", () => {
    const others = known
      .filter(({ path }) => !path.startsWith(environment))
      .map(({ path }) => path.replace("config.", ""));
    expect(others).toContain("upkeep:externalId");
    expect(
      others.filter((key) => key !== "config" && !example.includes(`${key.replace(".secure", "")}:`)),
    ).toEqual([]);
  });
});

interface Schema {
  readonly description?: string;
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Property {
  readonly path: string;
  readonly schema: Schema;
}

/** Every key that a schema knows, as `workloads[].id`; alternatives side by side. */
function propertiesOf(schema: Schema, path = ""): Property[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
    const at = path === "" ? key : `${path}.${key}`;
    return [{ path: anyContact(at), schema: inner }, ...propertiesOf(inner, at)];
  });
  const alternatives = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((one) =>
    propertiesOf(one, path),
  );
  return [
    ...own,
    ...alternatives,
    ...(schema.items === undefined ? [] : propertiesOf(schema.items, `${path}[]`)),
  ];
}

interface Key {
  readonly path: string;
  readonly value: unknown;
  readonly line: number;
}

/** Every key that stands in a YAML text, with its line from 0. */
function keysOf(text: string): Key[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const keys: Key[] = [];
  visit(document, {
    Pair(_, pair, ancestors) {
      const above = ancestors.flatMap((node) => {
        if (isPair(node)) return isSeq(node.value) ? [`${nameOf(node)}[]`] : [nameOf(node)];
        return [];
      });
      const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
      const value = isScalar(pair.value) ? pair.value.value : undefined;
      keys.push({
        path: anyContact([...above, nameOf(pair)].join(".")),
        value,
        line: lineCounter.linePos(offset).line - 1,
      });
    },
  });
  if (!isMap(document.contents)) throw new Error("the example is no mapping");
  return keys;
}

/** A contact has one of two keys, so that each contact cannot show both. */
function anyContact(path: string): string {
  return path.replace(/\.(?:contacts|monitoring\.escalation)\.\w+\./, ".contacts.*.");
}

function nameOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : "";
}

/** Whether a comment stands at the end of the line, or in the line above it. */
function isExplained(lines: readonly string[], line: number): boolean {
  return (lines[line] ?? "").includes(" # ") || (lines[line - 1] ?? "").trimStart().startsWith("#");
}
