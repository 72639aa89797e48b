import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { deployed, everything, inProcess, PLANTED, said, worked } from "./deployed.ts";
import { differences, parseState } from "./differential.ts";
import { stackFileOf } from "./environment-file.ts";
import { SHIPPED } from "./folder.ts";
import { ENGINE, WHY_NOT, type Workspace } from "./harness.ts";
import { BUCKET, KEPT, lost } from "./kept.ts";
import { changes, DATED } from "./steps.ts";

const TIMEOUT = 300_000;

/** First day of a quarter, 89 days later, and the next quarter. */
const [EARLY, LATE, NEXT] = ["2026-10-01T12:00:00Z", "2026-12-29T12:00:00Z", "2027-01-01T12:00:00Z"];

/** Types that must refuse to be destroyed, wherever they stand. */
const REFUSING = [...KEPT, "aws:backup/plan:Plan"];

/** What a run creates or deletes: `create dated 2027-1` for what a day of that quarter is the name of, else the name. */
function byQuarter(change: string): string {
  const { year, month } = DATED.exec(change)?.groups ?? {};
  if (year === undefined) return change;
  return `${change.split(" ")[0] ?? ""} dated ${year}-${Math.ceil(Number(month) / 3)}`;
}

/** A whole log is no message that anybody reads. */
function linesWith(text: string, log: string): string[] {
  return log.split("\n").filter((line) => line.includes(text));
}

describe.skipIf(!ENGINE.found).each(SHIPPED)(
  `%s on Pulumi's engine${WHY_NOT}`,
  { timeout: TIMEOUT },
  (stack) => {
    const env = { UPKEEP_AS_OF: EARLY };
    let workspace: Workspace;
    /** As the first `up` left it: a refresh also reads what later resources made of earlier ones. */
    let state: unknown;

    beforeAll(async () => {
      workspace = await deployed({ stack, env });
      state = await workspace.export();
    }, TIMEOUT);

    afterAll(() => workspace.dispose());

    it("needs no second update in its quarter, and does not drift", async () => {
      const later = await workspace.with({ UPKEEP_AS_OF: LATE }).preview("--expect-no-changes");
      const refreshed = await workspace.refresh("--expect-no-changes");

      for (const run of [later, refreshed]) expect(changes(worked(run))).toEqual([]);
    });

    it("moves its dated entries on in the next quarter, and changes nothing else", async () => {
      const run = worked(await workspace.with({ UPKEEP_AS_OF: NEXT }).preview());

      const endsOfMutes = changes(run).filter((change) => change.startsWith("update monitoring-mutes-end-"));
      const others = changes(run).filter((change) => !endsOfMutes.includes(change));
      expect(new Set(others.map(byQuarter))).toEqual(new Set(["create dated 2028-1", "delete dated 2026-4"]));
      expect(lost(state, run)).toEqual([]);
    });

    it("is the same in process", async () => {
      const { deployment, failures } = await inProcess(workspace, env);

      expect(failures).toEqual([]);
      expect(differences(deployment, state)).toEqual({});
      expect(JSON.stringify(deployment)).not.toContain(PLANTED);
    });

    it("refuses to be destroyed, and nothing is lost by trying", async () => {
      const before = everything(workspace.store);
      const { resources } = parseState(state);
      const run = await workspace.pulumi("destroy", "--yes", "--stack", stack);

      expect(run.exitCode).toBe(1);
      expect(said(run)).toContain("because it is protected");
      expect(everything(workspace.store)).toEqual(before);
      expect(resources.filter(({ type, protect }) => REFUSING.includes(type) && !protect)).toEqual([]);
      expect(resources.filter((one) => one.type === BUCKET && !one.retainOnDelete)).toEqual([]);
    });

    it("keeps its secret encrypted in the state, and out of plans, logs and events", async () => {
      const planned = await workspace.preview("--json");
      const verbose = await workspace.preview("--diff", "--show-sames", "--debug");

      for (const run of [planned, verbose]) {
        expect(worked(run).stdout).not.toBe("");
        expect(linesWith(PLANTED, said(run) + run.events)).toEqual([]);
      }
      expect(JSON.stringify([state, everything(workspace.store)])).not.toContain(PLANTED);
      expect(readFileSync(stackFileOf(workspace), "utf8")).not.toContain(PLANTED);
      const providers = parseState(state).resources.filter(({ type }) => type === "pulumi:providers:aws");
      const encrypted = z.object({ assumeRoles: z.object({ ciphertext: z.string() }) });
      expect(providers.filter(({ inputs }) => !encrypted.safeParse(inputs).success)).toEqual([]);
      expect(providers.length).toBeGreaterThan(0);
    });
  },
);
