import { describe, expect, it } from "vitest";
import { checkInputs, diffInputs, outputsOf, previewOutputs, regionOf } from "../../simulator/kernel.ts";
import { UNKNOWN } from "../../simulator/properties.ts";
import { ACCOUNT, REGION, typeOf } from "./clouds.ts";

const RULE = { ruleName: "daily", targetVaultName: "vault" };

describe("checkInputs", () => {
  const faults = (inputs: Record<string, unknown>) =>
    checkInputs(typeOf("plan"), "plan", inputs).faults.map(({ property, reason }) => `${property} ${reason}`);

  it("accepts what the SDK's types allow, values that are not known yet among them", () => {
    expect(
      faults({
        rules: [{ ...RULE, startWindow: 60, lifecycle: { deleteAfter: UNKNOWN } }],
        tags: { a: "b" },
      }),
    ).toEqual([]);
    expect(faults({ rules: UNKNOWN })).toEqual([]);
  });

  it.each([
    [{ rules: [RULE], rule: 1 }, "rule is not a property here; did you mean `rules`?"],
    [
      { rules: [{ ...RULE, lifecycle: { deleteafter: 1 } }] },
      "rules[0].lifecycle.deleteafter is not a property here; did you mean `deleteAfter`?",
    ],
    [{}, "rules is required and missing"],
    [{ rules: [{ ruleName: "daily" }] }, "rules[0].targetVaultName is required and missing"],
    [{ rules: [{ ...RULE, startWindow: "60" }] }, 'rules[0].startWindow must be a number, is string "60"'],
    [{ rules: RULE }, `rules must be a list, is object ${JSON.stringify(RULE)}`],
    [{ rules: [RULE], tags: { a: 1 } }, "tags.a must be a string, is number 1"],
    [{ rules: [RULE], tags: [] }, "tags must be an object, is a list"],
  ])("refuses %o", (inputs, fault) => {
    expect(faults(inputs)).toContain(fault);
  });

  it("reports everything at once", () => {
    expect(faults({ name: 1, rules: [{}, { ...RULE, schedule: false }] })).toHaveLength(4);
  });

  it("names what has no name, and keeps the name that it gave", () => {
    const { inputs } = checkInputs(typeOf("vault"), "vault", {});

    expect(inputs["name"]).toMatch(/^vault-[0-9a-f]{7}$/);
    expect(checkInputs(typeOf("vault"), "other", {}, inputs).inputs).toEqual(inputs);
  });
});

describe("diffInputs", () => {
  it("finds nothing between equals, absent and null being the same", () => {
    expect(
      diffInputs(typeOf("vault"), { name: "a" }, { name: "a", tags: undefined, kmsKeyArn: null }).changes
        .size,
    ).toBe(0);
  });

  it("names the path of each change", () => {
    const olds = { rules: [{ ...RULE, startWindow: 60 }], tags: { "a.b": "1", c: "2" } };
    const news = { rules: [{ ...RULE, startWindow: 90 }, RULE], tags: { "a.b": "2" } };

    expect(Object.fromEntries(diffInputs(typeOf("plan"), olds, news).changes)).toEqual({
      "rules[0].startWindow": "update",
      "rules[1]": "add",
      'tags["a.b"]': "update",
      "tags.c": "delete",
    });
  });

  it.each([
    [{ name: "b" }, ["name"], false],
    [{ name: "a", kmsKeyArn: "k" }, ["kmsKeyArn"], true],
    [{ name: "a", region: "eu-west-1" }, ["region"], false],
    [{ name: "a", tags: { a: "b" } }, [], false],
  ])("from a vault called a to %o replaces for %o, the old one first: %s", (news, replaces, first) => {
    const difference = diffInputs(typeOf("vault"), { name: "a" }, news);

    expect([difference.replaces, difference.deleteBeforeReplace]).toEqual([replaces, first]);
  });
});

describe("outputs", () => {
  const subject = {
    id: "vault",
    account: ACCOUNT,
    region: REGION,
    inputs: { name: "vault", forceDestroy: true, tags: { a: "b" } },
    now: "",
  };

  it("are all that the SDK declares", () => {
    expect(Object.keys(outputsOf(typeOf("vault"), subject)).sort()).toEqual([...typeOf("vault").outputNames]);
  });

  it("are unknown in a preview where the cloud computes them", () => {
    expect(previewOutputs(typeOf("vault"), subject)).toMatchObject({
      name: "vault",
      region: REGION,
      arn: UNKNOWN,
    });
  });

  it("of a global type know no region", () => {
    expect(regionOf(typeOf("role"), {}, REGION)).toBe("");
    expect(regionOf(typeOf("vault"), { region: "eu-west-1" }, REGION)).toBe("eu-west-1");
    expect(regionOf(typeOf("vault"), {}, REGION)).toBe(REGION);
  });
});
