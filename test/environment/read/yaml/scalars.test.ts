import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { differingForm, readAlike, scalarForms } from "../../../../environment/read/yaml/scalars.ts";
import { fixtureText, readText } from "../../../rules/judged.ts";

/** Our reading of a plain scalar. */
const ours = (source: string): unknown => parse(source, { logLevel: "error", version: "1.2" });

describe.each(scalarForms)("$name", ({ name, examples }) => {
  it.each(Object.entries(examples))("%s is noticed", (source) => {
    expect(differingForm(source, ours(source))?.name).toBe(name);
  });

  it.each(Object.keys(examples))("%s is a finding with what to write", (source) => {
    const text = fixtureText("gold").replace("reason: yearly audit", `reason: ${source}`);
    const { findings } = readText(text);
    expect(findings).toMatchObject([{ rule: "ENV-04", line: 30 }]);
    const asNumber = /^0\d+$/.test(source) ? `, or ${Number(source)} where a number is meant` : "";
    expect(findings[0]?.fix).toBe(`write ${JSON.stringify(source)} in quotes${asNumber}`);
  });

  it.each(Object.keys(examples))("%s in quotes is text", (source) => {
    const text = fixtureText("gold").replace("reason: yearly audit", `reason: "${source} so it is"`);
    expect(readText(text).findings).toEqual([]);
  });
});

describe("what both readers take alike", () => {
  it.each(Object.entries(readAlike))("%s is left alone", (source, value) => {
    expect(differingForm(source, ours(source))).toBeUndefined();
    expect(ours(source)).toEqual(value);
  });
});
