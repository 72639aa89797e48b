import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { documentSchemas, type WindowsDocument } from "../../cli/documents.ts";
import { biolab, documentOf, folderWith, inFolder, upkeep } from "./shell.ts";

const december = ["--from", "2026-12-01", "--to", "2027-01-01"];
const berlin = ["--duration", "4h", "--zone", "Europe/Berlin"];

async function windowsIn(args: readonly string[]): Promise<WindowsDocument["windows"]> {
  const ended = await upkeep(["windows", ...args, "--json"]);
  expect(ended.stderr).toBe("");
  expect(ended.code).toBe(0);
  return (documentSchemas["windows"]?.parse(documentOf(ended)) as WindowsDocument).windows;
}

test("instants are in UTC", async () => {
  expect(await windowsIn(["patchTuesday+2d 22:00", ...berlin, ...december])).toEqual([
    { start: "2026-12-10T21:00:00Z", end: "2026-12-11T01:00:00Z" },
  ]);
});

test("a rate counts from its anchor", async () => {
  const range = ["--from", "2026-12-01", "--to", "2026-12-02", "--anchor", "2026-11-30T23:30:00Z"];
  expect((await windowsIn(["rate(12 hours)", ...berlin, ...range])).map(({ start }) => start)).toEqual([
    "2026-11-30T23:30:00Z",
    "2026-12-01T11:30:00Z",
  ]);
});

test("an empty range has no window", async () => {
  const range = ["--from", "2026-12-01", "--to", "2026-12-01"];
  expect(await windowsIn(["daily 01:00", ...berlin, ...range])).toEqual([]);
  expect((await upkeep(["windows", "daily 01:00", ...berlin, ...range])).stdout).toBe(
    "No window opens in that range.\n",
  );
});

test("people read the local time, and the day of a window that closes on another", async () => {
  const { stdout } = await upkeep(["windows", "monthly last 23:00", ...berlin, ...december]);
  expect(stdout).toBe(
    "opens (Europe/Berlin)  closes                opens (UTC)\n" +
      "Thu 2026-12-31 23:00   Fri 2027-01-01 03:00  2026-12-31 22:00Z\n",
  );
});

describe("what cannot be read", () => {
  test.each([
    { args: ["dayly 01:00", ...berlin, ...december], says: "write daily 01:00" },
    { args: ["daily 01:00", "--duration", "4x", "--zone", "UTC", ...december], says: "duration:" },
    { args: ["daily 01:00", "--duration", "4h", "--zone", "+01:00", ...december], says: "zone:" },
    { args: ["daily 01:00", ...berlin, "--from", "2026-02-30", "--to", "2026-03-01"], says: "range:" },
    { args: ["daily 01:00", ...berlin, "--from", "2026-03-02", "--to", "2026-03-01"], says: "backwards" },
    { args: ["rate(1 hour)", ...berlin, ...december], says: "anchor:" },
    { args: ["daily 01:00", ...berlin, ...december, "--anchor", "2026-12-01T00:00:00Z"], says: "anchor:" },
    { args: ["daily 01:00", ...december], says: "windows also needs --duration, --zone" },
    { args: [], says: "EXPRESSION" },
    { args: ["daily 01:00", ...berlin, ...december, "--ancor", "x"], says: "(Did you mean --anchor?)" },
    { args: ["daily 01:00", "--stack", "biolab-prod"], says: "a stack brings its own" },
    { args: ["--stack", "biolab-prod", "--from", "2026-13-01"], says: "range:" },
  ])("$args", async ({ args, says }) => {
    const { code, stdout, stderr } = await upkeep(["windows", ...args]);
    expect(stderr).toContain(says);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });
});

test("a stack's windows have names and kinds, in order", async () => {
  const found = await windowsIn(["--stack", "biolab-prod", ...december]);
  expect(new Set(found.map(({ kind }) => kind))).toEqual(
    new Set(["backup", "patching", "monitoring", "vendor maintenance", "freeze"]),
  );
  expect(found).toContainEqual({
    start: "2026-12-13T23:00:00Z",
    end: "2026-12-20T23:00:00Z",
    name: "audit week",
    kind: "freeze",
  });
  expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).toSorted());
});

test("a stack's windows are those of the next 90 days", async () => {
  const starts = (await windowsIn(["--stack", "biolab-prod"])).filter(({ name }) => name === "backup");
  expect(starts).toHaveLength(90);
  expect(starts[0]?.start).toBe("2026-11-24T00:00:00Z");
});

test("an unknown stack is named with the nearest and the known ones", async () => {
  const { code, stderr } = await upkeep(["windows", "--stack", "biolab-prd"]);
  expect(stderr).toContain("Did you mean biolab-prod? Known stacks: biolab-prod, ");
  expect(code).toBe(6);
});

test("a stack with errors has no calendar", async () => {
  const file = readFileSync(biolab, "utf8").replace("daily 01:00", "dayly 01:00");
  const folder = folderWith({ "Pulumi.yaml": "", "stacks/Pulumi.biolab-prod.yaml": file });
  const { code, stdout, stderr } = await inFolder(folder, () =>
    upkeep(["windows", "--stack", "biolab-prod"]),
  );
  expect(stderr).toContain("CAL-01");
  expect(stdout).toBe("");
  expect(code).toBe(2);
});
