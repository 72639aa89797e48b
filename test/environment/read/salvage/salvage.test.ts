import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fileOf } from "../../../rules/anything.ts";
import { fixtureText, readText } from "../../../rules/judged.ts";

type Container = Record<string | number, unknown>;

describe("one mistake in shape causes no other finding", { timeout: 120_000 }, () => {
  describe.each(["gold", "platinum"] as const)("%s", (tier) => {
    const environment = environmentOf(fixtureText(tier));
    it.each([
      ["is removed", undefined],
      ["is a number", -1],
      ["is another text", "???"],
    ])("whichever value %s", (_, by) => {
      for (const path of pathsOf(environment)) {
        const copy = structuredClone(environment);
        const parent = path
          .slice(0, -1)
          .reduce<unknown>((at, step) => (at as Container)[step], copy) as Container;
        const key = path.at(-1) ?? "";
        if (by === undefined && Array.isArray(parent)) continue;
        if (by === undefined) Reflect.deleteProperty(parent, key);
        else parent[key] = by;
        const rules = readText(fileOf(copy)).findings.map(({ rule }) => rule);
        const isShape = rules.some((rule) => /^ENV-0[23]$/.test(rule));
        if (isShape)
          expect({ path, rules: rules.filter((rule) => !/^ENV-0[23]$/.test(rule)) }).toEqual({
            path,
            rules: [],
          });
      }
    });
  });
});

describe("one mistake in shape hides no other finding", { timeout: 120_000 }, () => {
  it.each(["gold", "platinum"] as const)("%s", (tier) => {
    const environment = environmentOf(fixtureText(tier).replace(/zone: .*/, "zone: Europe/Nowhere"));
    for (const path of pathsOf(environment)) {
      if (path[0] === "zone") continue;
      const copy = structuredClone(environment);
      const parent = path
        .slice(0, -1)
        .reduce<unknown>((at, step) => (at as Container)[step], copy) as Container;
      parent[path.at(-1) ?? ""] = -1;
      const rules = readText(fileOf(copy)).findings.map(({ rule }) => rule);
      expect({ path, rules }).toEqual({ path, rules: expect.arrayContaining(["ENV-08"]) as unknown });
    }
  });
});

describe("several mistakes", () => {
  it("are all found, whatever their stage", () => {
    const text = fixtureText("gold")
      .replace("customer: clinic", "custmer: clinic")
      .replace("zone: Europe/Berlin", "zone: Europe/Berlni")
      .replace('account: "333333333333"', "account: 333333333333")
      .replace("pointInTime: true", 'pointInTime: "true"')
      .replace("kind: ec2", "kind: ec3")
      .replace("dataClass: personal", "dataClass: gxp")
      .replace('expires: "2027-03-31"}}', "expires: 2027-03-31}}")
      .replace("backup.retention.daily", "backup.retention.dialy");
    expect(found(text)).toEqual([
      "6 ENV-02 custmer → write customer",
      "9 ENV-08 zone → write Europe/Berlin",
      '20 ENV-03 aws.account → write "333333333333" in quotes',
      "39 ENV-03 workloads[0].pointInTime → write true without quotes",
      "43 ENV-03 workloads[1].kind → write ec2",
      "44 ENV-16 workloads[2].dataClass → add gxp to compliance.dataClasses, or write one of health, personal",
      '44 ENV-04 workloads[2].backup.expires → write "2027-03-31" in quotes',
      "46 ENV-12 overrides[0].path → write backup.retention.daily",
    ]);
  });

  it("below a misspelt key are found where they stand", () => {
    const text = fixtureText("gold")
      .replace("    overrides:", "    override:")
      .replace("value: 60d", "value: 60 days");
    expect(found(text)).toEqual([
      "45 ENV-02 override → write overrides",
      "46 ENV-12 override[0].value → write 60d",
    ]);
  });

  it("are told per key, also in one that could be several things", () => {
    const text = fixtureText("gold").replace(
      "{email: owner@example.com}",
      "{emial: owner@example.com, phone: 1}",
    );
    expect(found(text)).toEqual([
      "11 ENV-02 contacts.owner.emial → write email",
      "11 ENV-02 contacts.owner.phone → remove it; known here are email, topicArn",
    ]);
  });
});

function found(text: string): string[] {
  return readText(text).findings.map(({ line, rule, path, fix }) => `${line} ${rule} ${path} → ${fix}`);
}

function environmentOf(text: string): unknown {
  return (parse(text) as { config: Record<string, unknown> }).config["upkeep:environment"];
}

function* pathsOf(
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<readonly (string | number)[]> {
  if (path.length > 0) yield path;
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value))
    yield* pathsOf(child, [...path, Array.isArray(value) ? Number(key) : key]);
}
