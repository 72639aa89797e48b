import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Reading } from "../../environment/load.ts";
import { valueAt } from "../../environment/read/salvage/schema-walk.ts";
import { anythingOf, containersOf, fileOf, mutated, yamlish } from "../rules/anything.ts";
import { fixtureText, readText } from "../rules/judged.ts";

const gold = (parse(fixtureText("gold")) as { config: Record<string, unknown> }).config[
  "upkeep:environment"
] as object;

function expectSoundFindings({ findings }: Reading, text: string): void {
  const lines = text.replace(/^\ufeff/, "").split("\n");
  for (const finding of findings) {
    expect(finding.rule).toMatch(/^[A-Z]{2,3}-\d{2}$/);
    expect(finding.message).not.toBe("");
    expect(finding.fix).not.toBe("");
    expect(finding.why).not.toBe("");
    expect(finding.line).toBeGreaterThanOrEqual(1);
    expect(finding.line).toBeLessThanOrEqual(lines.length);
    expect(finding.column).toBeGreaterThanOrEqual(1);
    expect(finding.column).toBeLessThanOrEqual((lines[finding.line - 1] ?? "").length + 1);
    expect(finding.message).not.toMatch(/Invalid input|expected .* received|undefined|\[object/);
  }
}

describe("reading a file", { timeout: 120_000 }, () => {
  it.each([
    ["arbitrary text", fc.string({ unit: "binary", maxLength: 200 })],
    ["arbitrary pieces of YAML", yamlish],
    ["arbitrary values in our place", fc.jsonValue({ maxDepth: 4 }).map((value) => fileOf(value))],
    ["an environment with arbitrary changes", mutated(gold, 4).map((value) => fileOf(value))],
  ])("never throws and says where to mend: %s", (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expectSoundFindings(readText(text), text);
      }),
      { numRuns: 150 },
    );
  });

  it("finds nothing in an environment only when it is given", () => {
    fc.assert(
      fc.property(mutated(gold, 2), (value) => {
        const reading = readText(fileOf(value));
        const isSound = !reading.findings.some(({ rule }) => /^ENV-0[1-5]$/.test(rule));
        expect(reading.environment !== undefined).toBe(isSound);
      }),
      { numRuns: 100 },
    );
  });

  it("prints no secret, wherever it stands", () => {
    const secret = fc.constantFrom(
      "AKIAIOSFODNN7EXAMPLE",
      "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
      "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
      "ghp_0123456789abcdefghijklmnopqrstuvwxyz",
    );
    fc.assert(
      fc.property(secret, anythingOf(gold), fc.boolean(), (planted, path, asKey) => {
        const copy = structuredClone(gold);
        const parent = valueAt(copy, path) as Record<string | number, unknown>;
        if (asKey && !Array.isArray(parent)) parent[planted] = 1;
        else if (Array.isArray(parent)) parent[0] = planted;
        else parent[Object.keys(parent)[0] ?? "x"] = planted;
        const { findings } = readText(fileOf(copy));
        expect(findings.map(({ rule }) => rule)).toContain("ENV-05");
        expect(JSON.stringify(findings)).not.toContain(planted.slice(0, 20));
      }),
      { numRuns: 100 },
    );
  });

  it.each(["block", "flow"] as const)("points at a key in %s style", (style) => {
    fc.assert(
      fc.property(fc.constantFrom(...containersOf(gold)), (path) => {
        const copy = structuredClone(gold);
        const parent = valueAt(copy, path) as Record<string, unknown>;
        if (Array.isArray(parent) || path.includes("select")) return;
        parent["zzUnknownzz"] = "here";
        const text = fileOf(copy, style);
        const line = text.split("\n").findIndex((content) => content.includes("zzUnknownzz"));
        const column = text.split("\n")[line]?.indexOf("zzUnknownzz");
        const [finding] = readText(text).findings.filter(({ rule }) => rule === "ENV-02");
        expect(finding).toMatchObject({ line: line + 1, column: Number(column) + 1 });
      }),
      { numRuns: 50 },
    );
  });

  it.each(["block", "flow"] as const)("points at a value in %s style", (style) => {
    fc.assert(
      fc.property(fc.constantFrom(...containersOf(gold)), (path) => {
        const copy = structuredClone(gold);
        const parent = valueAt(copy, path) as Record<string | number, unknown>;
        const [key] = Object.keys(parent);
        if (key === undefined) return;
        parent[key] = -987654;
        const text = fileOf(copy, style);
        const line = text.split("\n").findIndex((content) => content.includes("-987654"));
        const column = text.split("\n")[line]?.indexOf("-987654");
        const found = readText(text).findings.filter(({ rule }) => rule === "ENV-03");
        expect(found).toContainEqual(expect.objectContaining({ line: line + 1, column: Number(column) + 1 }));
      }),
      { numRuns: 50 },
    );
  });
});
