import { describe, expect, it } from "vitest";
import { adopted } from "../../../components/environment/aws/adoption.ts";
import type { AnySpecified } from "../../../components/environment/specified.ts";
import type { Environment } from "../../../environment/schema.ts";
import { inputsOf, named, shipped } from "../planned.ts";

const adopting = (stack: string, name: string) =>
  inputsOf({
    ...shipped(stack),
    adopt: { [name]: { id: "their-own-bucket", managed: true } },
  });

describe("a bucket that is adopted", () => {
  it.each([
    ["patching-bucket-eu-central-1-workload", "patching-bucket-policy-eu-central-1-workload"],
    ["recovery-bucket-eu-west-1-raw-data", "recovery-bucket-policy-eu-west-1-raw-data"],
    ["backup-reports-eu-central-1-workload", "backup-reports-policy-eu-central-1-workload"],
  ])("%s has its own name wherever a text names it", (name, policy) => {
    const usual = named(inputsOf(shipped("biolab-prod")), name).inputs as { bucket: string };
    const all = adopting("biolab-prod", name);

    expect(named(all, name).inputs).toHaveProperty("bucket", "their-own-bucket");
    expect(JSON.stringify(named(all, policy).inputs)).toContain("their-own-bucket");
    expect(all.filter((one) => JSON.stringify(one.inputs).includes(`${usual.bucket}"`))).toEqual([]);
    expect(all.filter((one) => JSON.stringify(one.inputs).includes(`${usual.bucket}/`))).toEqual([]);
  });
});

it("what is adopted ignores no less than what is made anew", () => {
  const specified = {
    type: "kind",
    name: "thing",
    provider: "aws-workload",
    inputs: {},
    options: { ignoreChanges: ["engineVersion", "engine"] },
    from: [],
  } as const;
  const traits = { adoptable: { kind: { properties: ["engine"] } }, usable: [], uniquelyNamed: [] };
  const environment = {
    ...shipped("biolab-prod"),
    adopt: { thing: { id: "x", managed: true } },
  } as Environment;

  expect(adopted<AnySpecified>(specified, environment, traits).options?.ignoreChanges).toEqual([
    "engine",
    "engineVersion",
  ]);
});
