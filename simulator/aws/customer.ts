import { parse } from "@aws-sdk/util-arn-parser";
import type { Workload } from "../../environment/schema.ts";
import { regionOf } from "../../environment/workloads/region.ts";
import type { Properties } from "../properties.ts";
import type { Seed } from "../seed.ts";
import { recoverySeeds, type WithRecovery } from "./customer-recovery.ts";
import { digits } from "./shared.ts";

interface Held {
  readonly type: string;
  readonly id: string;
  readonly properties: Properties;
}

const last = (resource: string) => resource.split(/[/:]/).at(-1) ?? "";

/** Seven days of automated backups, as a database has that point-in-time recovery is switched on for. */
const backedUp = ({ pointInTime }: Workload) => ({ backupRetentionPeriod: pointInTime === true ? 7 : 0 });

const instance = (arn: string, workload: Workload): Held[] => [
  {
    type: "aws:rds/instance:Instance",
    id: last(parse(arn).resource),
    properties: { arn, identifier: last(parse(arn).resource), ...backedUp(workload) },
  },
];

const cluster = (arn: string): Held[] => [
  {
    type: "aws:rds/cluster:Cluster",
    id: last(parse(arn).resource),
    properties: { arn, clusterIdentifier: last(parse(arn).resource) },
  },
];

const byLastPart =
  (type: string) =>
  (arn: string): Held[] => [{ type, id: last(parse(arn).resource), properties: { arn } }];

/** What exists for a workload of each kind that holds data; the others are referred to by alarms only. */
const heldBy: Partial<Record<Workload["kind"], (arn: string, workload: Workload) => readonly Held[]>> = {
  ec2: byLastPart("aws:ec2/instance:Instance"),
  ebs: byLastPart("aws:ebs/volume:Volume"),
  "rds-postgres": instance,
  "rds-mysql": instance,
  "rds-mariadb": instance,
  "rds-sqlserver": instance,
  "rds-oracle": instance,
  "aurora-postgres": cluster,
  "aurora-mysql": cluster,
  dynamodb: byLastPart("aws:dynamodb/table:Table"),
  s3: (arn, { versioned }) => {
    const bucket = parse(arn).resource;
    const status = versioned === true ? "Enabled" : "Suspended";
    return [
      { type: "aws:s3/bucket:Bucket", id: bucket, properties: { arn, bucket } },
      {
        type: "aws:s3/bucketVersioning:BucketVersioning",
        id: bucket,
        properties: { bucket, versioningConfiguration: { status } },
      },
    ];
  },
  efs: byLastPart("aws:efs/fileSystem:FileSystem"),
  fsx: byLastPart("aws:fsx/windowsFileSystem:WindowsFileSystem"),
};

/** The fleet that tags select, as many as the file says; one where it does not say. */
function fleet(stack: string, { id, kind, select, count = 1 }: Workload): Held[] {
  if (kind !== "ec2" || select === undefined) return [];
  return Array.from({ length: count }, (_, index) => ({
    type: "aws:ec2/instance:Instance",
    id: `i-${digits(`${stack}/${id}/${index}`, 17)}`,
    properties: { tags: select },
  }));
}

/**
 * The customer's own workloads as they exist before us, and what they made for a failover, taken from the environment file:
 * what replicas, alarms and patch windows refer to. A workload that is a promoted replica of ours is made by the program:
 * what it was made from is there in its place.
 */
export function customerSeeds(environment: WithRecovery): Seed[] {
  const stack = `${environment.customer}-${environment.stage}`;
  const { account } = environment.aws;
  const workloads = environment.workloads.flatMap((workload) => {
    const former = environment.recovery?.promoted?.find((entry) => entry.workload === workload.id)?.formerArn;
    const arn = former ?? workload.arn;
    const held = arn === undefined ? fleet(stack, workload) : (heldBy[workload.kind]?.(arn, workload) ?? []);
    const region = (former === undefined ? "" : parse(former).region) || regionOf(environment, workload);
    return held.map((one) => ({ cloud: "aws", account, region, ...one }));
  });
  return [...workloads, ...recoverySeeds(environment)];
}
