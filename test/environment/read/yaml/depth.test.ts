import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { nestedTooDeep } from "../../../../environment/read/yaml/depth.ts";
import { parse } from "../../../../environment/read/yaml/parse.ts";

const tenMegabytes = 10 * 1024 * 1024;
const repeated = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

describe("nesting is measured before parsing", { timeout: 60_000 }, () => {
  it.each([
    ["brackets", "["],
    ["braces with keys", "{a: "],
    ["braces over lines", "{a:\n"],
    ["compact sequences", "- "],
    ["compact keys", "? "],
    ["brackets after a key", "a: [[[[[[[[[[[[[[[[\n"],
  ])("10 MB of unclosed %s is refused at once", (_, unit) => {
    const text = repeated(unit, tenMegabytes);
    const before = performance.now();
    expect(nestedTooDeep(text)?.message).toContain("deeper than 64");
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it.each([
    ["closed brackets", "[],"],
    ["quotes", "'"],
    ["double quotes", '"'],
    ["comments", "# [\n"],
    ["lines", "a: b\n"],
    ["hyphens", "-"],
    ["blanks", " "],
    ["block scalars", "a: |\n  [[[\n"],
  ])("10 MB of %s takes linear time", (_, unit) => {
    const text = repeated(unit, tenMegabytes);
    const before = performance.now();
    nestedTooDeep(text);
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  it.each(["[", "{a: ", "- ", "["])("parsing 10 MB of %s gives a refusal, not a crash", (unit) => {
    expect(parse(repeated(unit, tenMegabytes))).toHaveProperty("message");
  });

  const brackets = "[".repeat(100);
  it.each([
    ["a comment", `a: b # ${brackets}\n`],
    ["a comment's own line", `# ${brackets}\na: b\n`],
    ["double quotes", `a: "${brackets}"\n`],
    ["double quotes with an escaped one", `a: "\\"${brackets}"\n`],
    ["single quotes", `a: 'it''s ${brackets}'\n`],
    ["a quoted key", `"${brackets}": b\n`],
    ["quotes in a flow", `a: [b, "${brackets}", {"c":"${brackets}"}]\n`],
    ["plain text", `a: b${brackets}\n`],
    ["plain text over lines", `a: b\n  ${brackets}\n`],
    ["a quoted text over lines", `a: "b\n  ${brackets}"\n`],
    ["a literal block", `a: |\n  ${brackets}\nb: c\n`],
    ["a folded block in a list", `- >-\n  ${brackets}\n- b\n`],
    ["an apostrophe in plain text", `a: it's\nb: 'x'\n`],
    ["hyphens in plain text", `a: b - - - - - - -\n  - - - -\n`],
  ])("is not fooled by brackets in %s", (_, text) => {
    expect(nestedTooDeep(text)).toBeUndefined();
    expect(parse(text.startsWith("-") ? `a:\n${text}` : text)).toHaveProperty("root");
  });

  it.each([
    ["after plain text with a quote", `a: it's [\nb: ${brackets}`],
    ["after a comment with a quote", `a: b # it's\nb: ${brackets}`],
    ["after a block with a quote", `a: |\n  it's\nb: ${brackets}`],
    ["after an anchor", `a: &x ${brackets}`],
    ["after a tag", `a: !!seq ${brackets}`],
    ["in a compact list", `- - ${brackets}`],
    ["in a flow over lines", `a: [b,\n c,\n ${brackets}`],
    ["in a complex key", `? ${brackets}`],
  ])("sees brackets %s", (_, text) => {
    expect(nestedTooDeep(text)).toBeDefined();
  });

  it("agrees with what is written, in lines and in braces", () => {
    const level = fc.constantFrom("map", "list", "map beside", "list beside");
    const noise = fc.constantFrom("it's [", '{"', "- - ", "a # [", "x: [", "|", "\n[[", 1, null);
    fc.assert(
      fc.property(
        fc.array(level, { minLength: 55, maxLength: 75 }),
        noise,
        fc.nat(75),
        (levels, beside, flowFrom) => {
          const nested = levels.reduceRight<unknown>((inner, kind) => {
            if (kind === "map") return { key: inner };
            if (kind === "list") return [inner];
            return kind === "map beside" ? { a: beside, key: inner, z: beside } : [beside, inner, beside];
          }, "end");
          for (const text of [
            stringify(nested),
            stringify(nested, { collectionStyle: "flow" }),
            mixed(nested, flowFrom),
          ]) {
            expect(nestedTooDeep(text) !== undefined).toBe(levels.length > 64);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** The outer levels in lines, the inner ones in braces. */
function mixed(value: unknown, levelsInLines: number, indent = ""): string {
  const [key, inner] =
    Object.entries(value as object).find(([, child]) => typeof child === "object" && child !== null) ?? [];
  if (levelsInLines === 0 || key === undefined) return `${indent}${JSON.stringify(value)}\n`;
  const head = Array.isArray(value) ? "-" : `${key}:`;
  return `${indent}${head}\n${mixed(inner, levelsInLines - 1, `${indent}  `)}`;
}
