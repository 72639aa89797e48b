import type { TopicPlace } from "../../environment/aws/topics.ts";
import type { Specified } from "../../environment/specified.ts";
import type { RecoveryIntent } from "../intent.ts";
import type { RecoveryEnvironment } from "../schema.ts";
import { specifyAlarms } from "./alarms.ts";
import { specifyGlobalDatabase } from "./aurora.ts";
import { specifyBucket } from "./buckets.ts";
import { copiesOf, type DataCopy } from "./copy.ts";
import { specifyBackups, specifyReplica } from "./databases.ts";
import { specifyDrillNetwork } from "./drill-network.ts";
import { reminderPlace, specifyReminder } from "./drill-reminder.ts";
import { specifyFileSystem } from "./files.ts";
import { specifyKeys, specifyReplicaKeys } from "./keys.ts";
import { specifyRegionSwitch } from "./region-switch.ts";
import { specifyTable } from "./tables.ts";
import { specifyTraffic } from "./traffic.ts";
import type { RecoveryTypes } from "./types.ts";

/** Intent → exact inputs for AWS, in an order in which each refers to earlier ones only. */
export function specifyRecovery(
  environment: RecoveryEnvironment,
  intent: RecoveryIntent,
): Specified<RecoveryTypes>[] {
  const copies = copiesOf(environment, intent);
  return [
    ...specifyKeys(environment, copies),
    ...specifyReplicaKeys(environment),
    ...copies.flatMap((copy) => specifyCopy(environment, copy)),
    ...specifyAlarms(environment, copies),
    ...specifyTraffic(environment),
    ...specifyDrillNetwork(environment, intent),
    ...specifyReminder(environment, intent),
    ...specifyRegionSwitch(environment, intent),
  ];
}

function specifyCopy(environment: RecoveryEnvironment, copy: DataCopy): Specified<RecoveryTypes>[] {
  switch (copy.thing) {
    case "replica":
      return specifyReplica(environment, copy);
    case "backups":
      return [specifyBackups(copy)];
    case "cluster":
      return specifyGlobalDatabase(environment, copy);
    case "table":
      return [specifyTable(environment, copy)];
    case "bucket":
      return specifyBucket(environment, copy);
    case "file-system":
      return specifyFileSystem(environment, copy);
  }
}

/** Accounts and regions in which recovery raises alarms: where each replica reports its lag, and where drills are held. */
export function alarmPlaces(intent: RecoveryIntent): TopicPlace[] {
  const reporting = intent.workloads.flatMap(({ mode, region, to, theirs }) => {
    if (to === undefined || theirs) return [];
    if (mode === "read-replica" || mode === "global-database") return [to];
    return mode === "global-table" || mode === "bucket-replication" || mode === "file-replication"
      ? [region]
      : [];
  });
  const reminder = reminderPlace(intent);
  return [...new Set([...reporting, ...(reminder === undefined ? [] : [reminder.region])])].map((region) => ({
    provider: "aws-workload",
    region,
  }));
}
