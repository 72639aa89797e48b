import { parse } from "@aws-sdk/util-arn-parser";
import { nameHeld } from "../../environment/aws/adoption.ts";
import { type Reference, refer } from "../../environment/specified.ts";
import type { RecoveryIntent, WorkloadRecovery } from "../intent.ts";
import { type ReplicaThing, replicaCloudName, replicaName, replicaPlace, replicaThings } from "../names.ts";
import type { Side } from "../schema/workload.ts";
import type { RecoveryEnvironment, RecoveryWorkload } from "../schema.ts";
import { holdsData, promiseOf } from "../tiers.ts";

/**
 * One workload's data in one region, made from another: what a failover would promote, and what it has promoted. Nothing of
 * it depends on a role, so that a swap of roles changes no input.
 */
export interface DataCopy {
  readonly thing: ReplicaThing;
  readonly workload: RecoveryWorkload;
  /** Where it stands. */
  readonly region: string;
  /** What it was made from. */
  readonly sourceArn: string;
  readonly sourceRegion: string;
  /** Logical name. */
  readonly name: string;
  readonly cloudName: string;
  readonly side: Side;
  /** Whether running instances belong to it. */
  readonly running: boolean;
  /** Whether a failover made it the primary. */
  readonly promoted: boolean;
  /** Largest loss that its alarm allows, in minutes; absent for what is promoted. */
  readonly lossMinutes?: number;
  readonly from: readonly (string | number)[];
}

/** Options of what holds data or would: a failover turns it into the primary, which nothing may delete or detach. */
export const kept = { protect: true, retainOnDelete: true };

/** The copies that the plan makes, then those that failovers have promoted. */
export function copiesOf(environment: RecoveryEnvironment, intent: RecoveryIntent): DataCopy[] {
  const promoted = promotedCopies(environment);
  const followed = new Set(
    promoted.filter(({ thing }) => isMutual(thing)).map(({ workload }) => workload.id),
  );
  const declared = new Map(environment.workloads.map((workload) => [workload.id, workload]));
  const planned = intent.workloads.flatMap((workload) =>
    plannedCopies(environment, workload, declared.get(workload.id) as RecoveryWorkload | undefined),
  );
  const names = new Set(promoted.map(({ name }) => name));
  return [
    ...promoted,
    // The members of a global database or table follow whichever is written: the former primary is a replica already.
    ...planned.filter(
      ({ name, thing, workload }) => !names.has(name) && !(isMutual(thing) && followed.has(workload.id)),
    ),
  ];
}

function isMutual(thing: ReplicaThing): boolean {
  return thing === "cluster" || thing === "table";
}

function plannedCopies(
  environment: RecoveryEnvironment,
  planned: WorkloadRecovery,
  workload: RecoveryWorkload | undefined,
): DataCopy[] {
  const { mode, to, theirs, backupsToo, promised } = planned;
  const { arn } = workload ?? {};
  if (workload === undefined || arn === undefined || to === undefined || theirs) return [];
  if (mode === "none" || mode === "backup-copies") return [];
  const things: ReplicaThing[] = [replicaThings[mode], ...(backupsToo ? (["backups"] as const) : [])];
  return things.map((thing) => ({
    ...copyOf(environment, workload, thing, { region: to, sourceArn: arn, sourceRegion: planned.region }),
    promoted: false,
    ...(promised.rpoMinutes !== undefined && { lossMinutes: promised.rpoMinutes }),
    from: planned.from,
  }));
}

function promotedCopies(environment: RecoveryEnvironment): DataCopy[] {
  return (environment.recovery?.promoted ?? []).flatMap((entry, index, all) => {
    const place = replicaPlace(entry.name);
    const workload = environment.workloads.find(({ id }) => id === place?.workload) as
      | RecoveryWorkload
      | undefined;
    // DR-40 reports an entry that names nothing, or the same twice.
    if (
      place === undefined ||
      workload === undefined ||
      all.findIndex(({ name }) => name === entry.name) < index
    )
      return [];
    const sourceRegion = parse(entry.formerArn).region || otherThan(environment, place.region);
    return [
      {
        ...copyOf(environment, workload, place.thing, {
          region: place.region,
          sourceArn: entry.formerArn,
          sourceRegion,
        }),
        promoted: true,
        from: ["recovery", "promoted", index],
      },
    ];
  });
}

/** A bucket's ARN names no region: its copy was made from the other. */
function otherThan({ aws }: RecoveryEnvironment, region: string): string {
  const { primary, recovery = primary } = aws.regions;
  return region === primary ? recovery : primary;
}

function copyOf(
  environment: RecoveryEnvironment,
  workload: RecoveryWorkload,
  thing: ReplicaThing,
  place: Pick<DataCopy, "region" | "sourceArn" | "sourceRegion">,
): Omit<DataCopy, "promoted" | "from"> {
  const { id } = workload;
  const promise = promiseOf(environment, id);
  const name = replicaName(thing, place.region, id);
  const usual = replicaCloudName(environment, id, place.region);
  return {
    ...place,
    thing,
    workload,
    name,
    // Ids of the other things are no names.
    cloudName: thing === "bucket" ? nameHeld(environment, name, usual) : usual,
    side: workload.recovery?.in?.[place.region] ?? {},
    running: holdsData(promise) && promise.approach === "warm-standby" && workload.class !== undefined,
  };
}

/** Logical name of the key with which copies in a region are encrypted. */
export function keyName(region: string): string {
  return `recovery-key-${region}-workload`;
}

/** The key of a copy: the file's, or ours of that region. */
export function keyOf({ side, region }: Pick<DataCopy, "side" | "region">): string | Reference {
  return side.key ?? refer(keyName(region), "arn");
}

/** Whether the copy is encrypted: a replica of what is not cannot be. */
export function isEncrypted({ workload }: Pick<DataCopy, "workload">): boolean {
  return workload.encryptedWith !== "none";
}

/** Whether a key of ours is needed for it. A table keeps the kind of key that it has. */
export function needsOurKey(copy: DataCopy): boolean {
  return copy.side.key === undefined && copy.thing !== "table" && isEncrypted(copy);
}
