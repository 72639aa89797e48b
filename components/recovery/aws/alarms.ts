import { type Alarm, specifyAlarm } from "../../environment/aws/alarm.ts";
import { nameInArn } from "../../environment/aws/arn.ts";
import { refer, type Specified } from "../../environment/specified.ts";
import type { RecoveryEnvironment } from "../schema.ts";
import { replicationRule } from "./buckets.ts";
import type { DataCopy } from "./copy.ts";
import type { RecoveryTypes } from "./types.ts";

/** The first copy of much data takes long; until it is done the replica is behind. */
const warmUpMinutes = 24 * 60;
const minuteSeconds = 60;

type Watch = Pick<Alarm, "id" | "thing" | "measures" | "threshold" | "missing" | "why"> & {
  readonly region: string;
  readonly comparison?: Alarm["comparison"];
  readonly evaluationPeriods?: number;
  readonly periodSeconds?: number;
};

/** Alarms on replicas that fall further behind than the promised loss, and on replication that fails. */
export function specifyAlarms(
  environment: RecoveryEnvironment,
  copies: readonly DataCopy[],
): Specified<RecoveryTypes>[] {
  return lagAlarms(copies).map((alarm) => specifyAlarm(environment, alarm));
}

export function lagAlarms(copies: readonly DataCopy[]): Alarm[] {
  return copies.flatMap((copy) =>
    copy.promoted || copy.lossMinutes === undefined
      ? []
      : watchesOf(copy, copy.lossMinutes).map(
          ({ region, ...watch }): Alarm => ({
            comparison: ">",
            periodSeconds: minuteSeconds,
            evaluationPeriods: 5,
            ...watch,
            area: "recovery",
            place: { provider: "aws-workload", region },
            severity: 2,
            impact: `If ${copy.sourceRegion} is lost now, more of ${copy.workload.id} is lost with it than was agreed.`,
            warmUpMinutes,
            from: copy.from,
          }),
        ),
  );
}

function watchesOf(copy: DataCopy, lossMinutes: number): Watch[] {
  const { region, sourceRegion, sourceArn, cloudName, workload, running } = copy;
  const lossSeconds = lossMinutes * 60;
  const behind = (what: string) =>
    `${what} of ${workload.id} in ${region} is more than ${lossMinutes} min behind.`;
  const lag = { id: "recovery-replica-lag", thing: `replica-lag-${workload.id}` } as const;
  switch (copy.thing) {
    case "replica":
      return [
        {
          ...lag,
          region,
          measures: metric("AWS/RDS", "ReplicaLag", { DBInstanceIdentifier: cloudName }),
          threshold: lossSeconds,
          // A replica that says nothing, or -1 where replication has stopped, is lost: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.Monitoring.html
          missing: "breaching",
          why: behind("The replica"),
        },
      ];
    case "cluster":
      return [
        {
          ...lag,
          region,
          measures: metric("AWS/RDS", "AuroraGlobalDBReplicationLag", { DBClusterIdentifier: cloudName }),
          threshold: lossSeconds * 1000,
          // Without instances nothing reports the lag.
          missing: running ? "breaching" : "notBreaching",
          why: behind("The cluster"),
        },
      ];
    case "table":
      return [
        {
          ...lag,
          region: sourceRegion,
          measures: metric("AWS/DynamoDB", "ReplicationLatency", {
            TableName: nameInArn(sourceArn),
            ReceivingRegion: region,
          }),
          threshold: lossSeconds * 1000,
          // Nothing is reported while nothing is written.
          missing: "notBreaching",
          why: behind("The table"),
        },
      ];
    case "bucket": {
      const dimensions = {
        SourceBucket: sourceArn.slice(sourceArn.lastIndexOf(":") + 1),
        DestinationBucket: cloudName,
        RuleId: replicationRule,
      };
      return [
        {
          ...lag,
          region: sourceRegion,
          measures: metric("AWS/S3", "ReplicationLatency", dimensions),
          threshold: lossSeconds,
          missing: "notBreaching",
          why: behind("The bucket"),
        },
        {
          id: "recovery-replication-failed",
          thing: `replication-failed-${workload.id}`,
          region: sourceRegion,
          measures: metric("AWS/S3", "OperationsFailedReplication", dimensions, "Sum"),
          threshold: 0,
          evaluationPeriods: 1,
          missing: "notBreaching",
          why: `An object of ${workload.id} was not replicated to ${region}; S3 does not try again.`,
        },
      ];
    }
    case "file-system":
      return [
        {
          ...lag,
          region: sourceRegion,
          measures: metric("AWS/EFS", "TimeSinceLastSync", {
            FileSystemId: nameInArn(sourceArn),
            DestinationFileSystemId: refer(copy.name, "id"),
          }),
          threshold: lossSeconds,
          missing: "breaching",
          why: behind("The file system"),
        },
      ];
    case "backups":
      return [];
  }
}

function metric(
  namespace: string,
  metricName: string,
  dimensions: Alarm["measures"]["dimensions"] & object,
  statistic = "Maximum",
): Alarm["measures"] {
  return { namespace, metricName, dimensions, statistic };
}
