import { parse } from "@aws-sdk/util-arn-parser";
import type { KindName } from "../../../environment/workloads/kinds.ts";
import { nameInArn } from "../../environment/aws/arn.ts";
import type { MonitoringEnvironment, MonitoringWorkload } from "../schema.ts";
import type { Of } from "./catalogue/entry.ts";

/** What is measured of a workload: the values of the dimensions, or those that are known of a fleet found by tags. */
export interface Part {
  /** Added to the alarm's name where a workload has several such parts; empty where it has one. */
  readonly suffix: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** The dimension that tells the resources of a fleet apart; absent where the workload is one resource. */
  readonly identity?: string;
  /** In front of the sentence that says why: `The disk /data: `. */
  readonly label?: string;
}

/** The dimension that names a resource of a kind, and its value in an ARN. */
interface Identity {
  readonly dimension: string;
  readonly valueOf: (arn: string) => string;
}

const lastPart = (dimension: string): Identity => ({ dimension, valueOf: nameInArn });
const afterFirstSlash = (dimension: string): Identity => ({
  dimension,
  valueOf: (arn) => parse(arn).resource.replace(/^[^/]*\//, ""),
});

const database = lastPart("DBInstanceIdentifier");
const cluster = lastPart("DBClusterIdentifier");

const identities: Readonly<Record<KindName, Identity>> = {
  ec2: lastPart("InstanceId"),
  ebs: lastPart("VolumeId"),
  "rds-postgres": database,
  "rds-mysql": database,
  "rds-mariadb": database,
  "rds-sqlserver": database,
  "rds-oracle": database,
  "aurora-postgres": cluster,
  "aurora-mysql": cluster,
  dynamodb: lastPart("TableName"),
  s3: lastPart("BucketName"),
  efs: lastPart("FileSystemId"),
  fsx: lastPart("FileSystemId"),
  asg: lastPart("AutoScalingGroupName"),
  lambda: lastPart("FunctionName"),
  alb: afterFirstSlash("LoadBalancer"),
  nlb: afterFirstSlash("LoadBalancer"),
  sqs: lastPart("QueueName"),
  sns: lastPart("TopicName"),
  nat: lastPart("NatGatewayId"),
  vpn: lastPart("VpnId"),
  "route53-health-check": lastPart("HealthCheckId"),
  acm: { dimension: "CertificateArn", valueOf: (arn) => arn },
};

/** Lower-case words of a text that come from the customer, for names of alarms. */
function worded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

/** The parts of a workload that an entry measures; none where there are none, or where nobody said which. */
export function partsOf(environment: MonitoringEnvironment, workload: MonitoringWorkload, of: Of): Part[] {
  if (of === "account") return [{ suffix: "", dimensions: {} }];
  const { dimension, valueOf } = identities[workload.kind];
  const itself: Part =
    workload.arn === undefined
      ? { suffix: "", dimensions: {}, identity: dimension }
      : { suffix: "", dimensions: { [dimension]: valueOf(workload.arn) } };
  return divided[of](
    { ...itself, dimensions: { ...itself.dimensions, ...filterOf(workload) } },
    environment,
    workload,
  );
}

/** A bucket reports its requests under the id of a filter. */
function filterOf({ kind, requestMetrics }: MonitoringWorkload): Record<string, string> {
  return kind === "s3" && requestMetrics !== undefined ? { FilterId: requestMetrics } : {};
}

type Divide = (itself: Part, environment: MonitoringEnvironment, workload: MonitoringWorkload) => Part[];

const divided: Readonly<Record<Exclude<Of, "account">, Divide>> = {
  itself: (itself) => [itself],
  "its writer": (itself) => [{ ...itself, dimensions: { ...itself.dimensions, Role: "WRITER" } }],
  "its instance": (itself, { workloads }, { instanceOf }) => {
    const arn = workloads.find(({ id }) => id === instanceOf)?.arn;
    return arn === undefined
      ? []
      : [{ ...itself, dimensions: { ...itself.dimensions, InstanceId: nameInArn(arn) } }];
  },
  "each disk": (itself, _, { disks = [] }) =>
    disks.map(({ path, fstype, device }) => ({
      ...itself,
      suffix: `-${worded(path) || "root"}`,
      dimensions: { ...itself.dimensions, path, fstype, ...(device !== undefined && { device }) },
      label: `The disk ${path}: `,
    })),
  "each target group": (itself, _, { targetGroups = [] }) =>
    targetGroups.map((arn) => ({
      ...itself,
      suffix: targetGroups.length === 1 ? "" : `-${worded(arn.split("/")[1] ?? "")}`,
      dimensions: { ...itself.dimensions, TargetGroup: parse(arn).resource },
      label: `The target group ${arn.split("/")[1] ?? arn}: `,
    })),
  "each tunnel": (_, __, { tunnels = [] }) =>
    tunnels.map((address) => ({
      suffix: `-${worded(address)}`,
      dimensions: { TunnelIpAddress: address },
      label: `The tunnel ${address}: `,
    })),
  "each replica region": (itself, _, { replicaRegions = [] }) =>
    replicaRegions.map((region) => ({
      ...itself,
      suffix: `-${region}`,
      dimensions: { ...itself.dimensions, ReceivingRegion: region },
      label: `The replica in ${region}: `,
    })),
};
