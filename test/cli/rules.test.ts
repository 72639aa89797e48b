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
