import { parse } from "@aws-sdk/util-arn-parser";
import type { Environment } from "../../environment/schema.ts";
import type { Properties } from "../properties.ts";
import type { Seed } from "../seed.ts";

/** The keys of recovery that name what must be there, whatever else it reads. */
export type WithRecovery = Environment & {
  readonly recovery?: {
    readonly traffic?: readonly {
      readonly name: string;
      readonly zoneId: string;
      readonly sides: readonly { readonly check?: Check }[];
    }[];
    readonly readiness?: { readonly keys: readonly string[] };
    readonly promoted?: readonly { readonly workload: string; readonly formerArn: string }[];
  };
};

type Check =
  | { readonly endpoint: object }
  | { readonly alarm: { readonly name: string; readonly region: string } }
  | { readonly id: string };

interface OfWorkload {
  readonly id: string;
  readonly recovery?: { readonly in?: Readonly<Record<string, Side>> };
}

interface Side {
  readonly subnetGroup?: string;
  readonly securityGroups?: readonly string[];
  readonly key?: string;
}

/** What the customer has made for a failover, as `recovery:` and `workloads[].recovery` name it. */
export function recoverySeeds(environment: WithRecovery): Seed[] {
  const { account } = environment.aws;
  const held = (type: string, region: string, id: string, properties: Properties): Seed => ({
    ...{ cloud: "aws", account, type, region, id, properties },
  });
  const key = (arn: string): Seed => {
    const { region, resource } = parse(arn);
    const id = resource.split("/").at(-1) ?? "";
    return held("aws:kms/key:Key", region, id, { arn, multiRegion: id.startsWith("mrk-") });
  };
  const { traffic = [], readiness } = environment.recovery ?? {};
  const workloads: readonly OfWorkload[] = environment.workloads;
  const sides = workloads.flatMap(({ recovery }) => Object.entries(recovery?.in ?? {}));
  return [
    ...traffic.flatMap(({ name, zoneId, sides: both }) => [
      held("aws:route53/zone:Zone", "", zoneId, { name: name.slice(name.indexOf(".") + 1) }),
      ...both.flatMap(({ check }): Seed[] => {
        if (check === undefined || "endpoint" in check) return [];
        if ("id" in check) return [held("aws:route53/healthCheck:HealthCheck", "", check.id, {})];
        const { name: alarm, region } = check.alarm;
        return [held("aws:cloudwatch/metricAlarm:MetricAlarm", region, alarm, { name: alarm })];
      }),
    ]),
    ...(readiness?.keys ?? []).map(key),
    ...sides.flatMap(([region, { subnetGroup, securityGroups = [], key: own }]) => [
      ...(subnetGroup === undefined
        ? []
        : [held("aws:rds/subnetGroup:SubnetGroup", region, subnetGroup, { name: subnetGroup })]),
      ...securityGroups.map((id) => held("aws:ec2/securityGroup:SecurityGroup", region, id, {})),
      ...(own === undefined ? [] : [key(own)]),
    ]),
  ];
}
