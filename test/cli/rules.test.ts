import { expect, test } from "vitest";
import { documentSchemas, type RulesDocument } from "../../cli/documents.ts";
import { documentOf, upkeep } from "./shell.ts";

async function rulesIn(args: readonly string[]): Promise<RulesDocument["rules"]> {
  const ended = await upkeep(["rules", ...args, "--json"]);
  expect(ended.code).toBe(0);
  return (documentSchemas["rules"]?.parse(documentOf(ended)) as RulesDocument).rules;
}

test("every rule is listed once, by id", async () => {
  const ids = (await rulesIn([])).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(["CAL-01", "ENV-01", "ENV-17"]));
});

test("the table has a line for every rule", async () => {
  const ids = (await rulesIn([])).map(({ id }) => id);
  const { stdout } = await upkeep(["rules"]);
  for (const id of ids)
    expect(stdout).toMatch(new RegExp(`^${id} +(error|warning) +(deploy|run time|never) `, "m"));
  expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
});

test("one rule is told whole, whatever the case of its id", async () => {
  const [rule] = await rulesIn(["env-14"]);
  const { stdout } = await upkeep(["rules", "env-14"]);
  expect(rule?.id).toBe("ENV-14");
  const words = stdout.replaceAll(/\s+/g, " ");
  expect(words).toContain(rule?.statement);
  expect(words).toContain(rule?.why);
  expect(words).toContain(rule?.source);
});

test("an unknown rule is misuse", async () => {
  const { code, stderr, stdout } = await upkeep(["rules", "EVN-14"]);
  expect(stderr).toContain("Did you mean ENV-14?");
  expect(stdout).toBe("");
  expect(code).toBe(3);
});

test("a rule that nothing checks yet is listed and says so", async () => {
  const all = await rulesIn([]);
  const notChecked = all.filter(({ checked }) => !checked).map(({ id }) => id);
  expect(notChecked).toEqual(expect.arrayContaining(["BK-30", "DR-13", "MO-14", "PA-18"]));
  expect((await upkeep(["rules", "pa-18"])).stdout).toContain("Azure only, not checked yet");
  expect((await upkeep(["rules", "bk-06"])).stdout).toMatch(/checked +yes/);
});

test("every rule about one cloud alone that is not AWS is one that nothing checks yet", async () => {
  for (const { id, clouds, checked } of await rulesIn([]))
    expect(!checked || clouds.length === 0 || clouds.includes("aws"), id).toBe(true);
});
