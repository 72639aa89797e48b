import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { configured, everything, onCopy, said, upkeep, worked } from "./deployed.ts";
import { editEnvironment, slimDown, stackFileOf } from "./environment-file.ts";
import { ENGINE, WHY_NOT, type Workspace } from "./harness.ts";
import type { Run } from "./steps.ts";

const TIMEOUT = 120_000;

/** Text as it reads, however it is wrapped, indented or prefixed by the folder. */
const read = (text: string) => text.replaceAll("stacks/Pulumi.", "Pulumi.").replaceAll(/\s+/g, " ");

/** An environment of about so many bytes as Pulumi hands it over, its workloads listed one by one. */
function listing(bytes: number): unknown[] {
  const workload = (number: number) => ({
    id: `table-${number}`,
    kind: "dynamodb",
    arn: `arn:aws:dynamodb:eu-central-1:111122223333:table/table-${number}`,
    dataClass: "personal",
    pointInTime: true,
  });
  const each = JSON.stringify(JSON.stringify(workload(100))).length - 1;
  return Array.from({ length: Math.floor(bytes / each) }, (_, index) => workload(index + 100));
}

/** A refusal of the program: what is wrong and no more. */
function expectRefusal(run: Run): void {
  expect(run.exitCode).not.toBe(0);
  expect(said(run)).not.toMatch(/^ +at .+:\d+:\d+/m);
  expect(run.steps.filter(({ urn }) => !urn.includes("pulumi:pulumi:Stack"))).toEqual([]);
}

describe.skipIf(!ENGINE.found)(
  `an environment that cannot be agreed on${WHY_NOT}`,
  { timeout: TIMEOUT },
  () => {
    let fresh: Workspace;

    beforeAll(async () => {
      fresh = await configured({ stack: "biolab-prod" });
    }, TIMEOUT);

    afterAll(() => fresh.dispose());

    it("is refused by pulumi in the words of `upkeep validate`, and nothing is changed", () =>
      onCopy(fresh, async (copy) => {
        editEnvironment(
          copy,
          [["tier"], "golden"],
          [["workloads", 3, "versoned"], true],
          [["overrides", 0, "expires"], "2026-11-30"],
        );
        const run = await copy.up();
        const { stdout } = await upkeep(copy, "validate", stackFileOf(copy));
        const findings = stdout.split("\n\n").filter((text) => /^\S+:\d+:\d+ /.test(text));

        expectRefusal(run);
        expect(findings.length).toBeGreaterThan(1);
        for (const finding of findings)
          expect(read(said(run))).toContain(read(finding.replaceAll(`${copy.directory}/`, "")).trim());
        expect(said(run)).toContain("nothing was changed");
        expect(everything(copy.store)).toEqual(everything(fresh.store));
      }));

    it("is refused where Pulumi was given another file", () =>
      onCopy(fresh, async (copy) => {
        const other = join(copy.directory, "other.yaml");
        copyFileSync(stackFileOf(copy), other);
        editEnvironment(copy, [["contacts", "customerCopy", "email"], "somebody-else@biolab.example"]);
        const run = await copy.preview("--config-file", other);

        expectRefusal(run);
        expect(read(said(run))).toContain("Pulumi reads Pulumi.biolab-prod.yaml otherwise than Upkeep does");
      }));

    it("may be as large as it is said to be, and is refused above that", () =>
      onCopy(fresh, async (copy) => {
        slimDown(copy, "sample-index");
        editEnvironment(copy, [["workloads"], listing(117_000)]);
        const largest = await copy.preview();
        editEnvironment(copy, [["workloads"], listing(121_000)]);
        const run = await copy.preview();

        worked(largest);
        expectRefusal(run);
        expect(said(run)).toContain("ENV-07");
      }));
  },
);
