import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deployed, everything, onCopy, said, worked } from "./deployed.ts";
import { parseState } from "./differential.ts";
import { type Edit, editEnvironment } from "./environment-file.ts";
import { ENGINE, WHY_NOT, type Workspace } from "./harness.ts";
import { KEPT, lost } from "./kept.ts";
import { saidOfLeaving } from "./leaving.ts";
import { changes, nameOf } from "./steps.ts";

const TIMEOUT = 300_000;
const STACK = "telecom-prod";
const FILE_SYSTEM = "aws:efs/fileSystem:FileSystem";
const INSTANCE = "aws:rds/instance:Instance";

/** Places of the workloads in the file whose data a failover moves. */
const AT = { subscriberDb: 0, ratingDb: 1, sessionTable: 2, cdrArchive: 6, cdrSpool: 7 } as const;

const REPLICA = "recovery-replica-eu-west-1-rating-db";

const rds = (region: string, resource: string) => `arn:aws:rds:${region}:333344445555:${resource}`;
const efs = (region: string, id: string) =>
  `arn:aws:elasticfilesystem:${region}:333344445555:file-system/${id}`;

const promoted = (name: string, workload: string, formerArn: string) => ({
  name,
  workload,
  formerArn,
  since: "2026-11-30",
  reason: "eu-central-1 was lost",
});

const PROMOTED = [
  promoted(REPLICA, "rating-db", rds("eu-central-1", "db:rating")),
  promoted(
    "recovery-cluster-eu-west-1-subscriber-db",
    "subscriber-db",
    rds("eu-central-1", "cluster:subscribers"),
  ),
  promoted("recovery-bucket-eu-west-1-cdr-archive", "cdr-archive", "arn:aws:s3:::telecom-cdr-archive"),
  promoted(
    "recovery-file-system-eu-west-1-cdr-spool",
    "cdr-spool",
    efs("eu-central-1", "fs-0a1b2c3d4e5f60718"),
  ),
];

/** What the engineer writes once eu-west-1 has taken over all data, but for what was promoted there. */
function swapped({ store }: Workspace): Edit[] {
  const spool = store.find({ type: FILE_SYSTEM, region: "eu-west-1" })[0]?.id ?? "";
  return [
    [["aws", "regions"], { primary: "eu-west-1", recovery: "eu-central-1" }],
    [["workloads", AT.subscriberDb, "arn"], rds("eu-west-1", "cluster:telecom-prod-subscriber-db-eu-west-1")],
    [["workloads", AT.ratingDb, "arn"], rds("eu-west-1", "db:telecom-prod-rating-db-eu-west-1")],
    [["workloads", AT.sessionTable, "arn"], "arn:aws:dynamodb:eu-west-1:333344445555:table/sessions"],
    [["workloads", AT.sessionTable, "replicaRegions"], ["eu-central-1"]],
    [["workloads", AT.cdrArchive, "arn"], "arn:aws:s3:::telecom-prod-cdr-archive-eu-west-1"],
    [["workloads", AT.cdrArchive, "region"], "eu-west-1"],
    [["workloads", AT.cdrSpool, "arn"], efs("eu-west-1", spool)],
    // What would be ready in the other region is not yet.
    ...["certificates", "secrets", "parameters"].map((what): Edit => [["recovery", "readiness", what], []]),
  ];
}

/** What RDS does when the replica is promoted: it follows nobody any more, and the program never hears of it. */
function promoteInTheCloud({ store }: Workspace): void {
  const [replica] = store.find({ type: INSTANCE, region: "eu-west-1" });
  if (replica === undefined) throw new Error("there is no replica to promote");
  const { replicateSourceDb: _, ...inputs } = replica.inputs;
  store.put({ ...replica, inputs, outputs: { ...replica.outputs, replicateSourceDb: "" } });
}

const sourceOf = (state: unknown) =>
  parseState(state).resources.find(({ urn }) => nameOf(urn) === REPLICA)?.inputs["replicateSourceDb"];

describe.skipIf(!ENGINE.found)(
  `the file of telecom-prod after a failover${WHY_NOT}`,
  { timeout: TIMEOUT },
  () => {
    let workspace: Workspace;

    beforeAll(async () => {
      workspace = await deployed({ stack: STACK });
      promoteInTheCloud(workspace);
    }, TIMEOUT);

    afterAll(() => workspace.dispose());

    it("leaves every new primary as it is, and makes the replicas in the other direction", () =>
      onCopy(workspace, async (copy) => {
        editEnvironment(copy, ...swapped(copy), [["recovery", "promoted"], PROMOTED]);
        const { retired, unprotect } = await saidOfLeaving(copy);
        for (const urn of unprotect)
          worked(await copy.pulumi("state", "unprotect", urn, "--yes", "--stack", STACK));
        const before = await copy.export();
        const run = worked(await copy.up());
        const after = await copy.export();

        // Only plans that have nothing to back up any more.
        expect(retired).toEqual([]);
        expect(unprotect.filter((urn) => !urn.includes("aws:backup/plan:Plan::"))).toEqual([]);
        expect(lost(before, run)).toEqual([]);
        const kept = new Set(
          parseState(before).resources.flatMap(({ urn, type, protect }) =>
            protect || KEPT.includes(type) ? [urn] : [],
          ),
        );
        expect(run.steps.filter(({ op, urn }) => op !== "same" && kept.has(urn))).toEqual([]);
        for (const { name } of PROMOTED) {
          const taken = run.steps.filter(({ urn }) => nameOf(urn) === name);
          expect(
            taken.map(({ op }) => op),
            name,
          ).toEqual(["same"]);
        }
        expect([sourceOf(before), sourceOf(after)]).toEqual(Array(2).fill(rds("eu-central-1", "db:rating")));
        expect(changes(run)).toEqual(
          expect.arrayContaining([
            "create recovery-replica-eu-central-1-rating-db",
            "create recovery-backups-eu-central-1-rating-db",
            "create recovery-bucket-eu-central-1-cdr-archive",
            "create recovery-bucket-replication-eu-west-1-cdr-archive",
            "create recovery-file-system-eu-central-1-cdr-spool",
            "create recovery-file-replication-eu-west-1-cdr-spool",
          ]),
        );
        expect(
          copy.store.find({ type: INSTANCE, region: "eu-central-1" }).map(({ inputs }) => inputs),
        ).toContainEqual(
          expect.objectContaining({
            replicateSourceDb: rds("eu-west-1", "db:telecom-prod-rating-db-eu-west-1"),
          }),
        );
        worked(await copy.preview("--expect-no-changes"));
        // Not even after the state has read that the primary follows nobody.
        worked(await copy.refresh());
        worked(await copy.preview("--expect-no-changes"));
      }));

    it("is refused where it does not name what was promoted, and nothing is changed", () =>
      onCopy(workspace, async (copy) => {
        const before = everything(copy.store);
        editEnvironment(copy, ...swapped(copy), [["recovery", "promoted"], PROMOTED.slice(1)]);
        const run = await copy.up();

        expect(run.exitCode).not.toBe(0);
        const text = said(run).replaceAll(/\s+/g, " ");
        expect(text).toContain(
          `error DR-40 workloads[1].arn: rating-db is ${REPLICA}, which the plan asks for no more`,
        );
        expect(text).toContain(`fix write under recovery.promoted: {name: ${REPLICA}, workload: rating-db`);
        expect(text).toContain("nothing was changed");
        expect(changes(run)).toEqual([]);
        expect(everything(copy.store)).toEqual(before);
      }));
  },
);
