import { physicalName, stackOf } from "../../environment/naming.ts";
import { refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import { defaultTtlSeconds } from "../failover/plan.ts";
import type { Traffic, TrafficSide } from "../schema/traffic.ts";
import type { RecoveryEnvironment } from "../schema.ts";
import type { RecoveryTypes } from "./types.ts";

/** Hosted zone of every CloudFront distribution: https://docs.aws.amazon.com/Route53/latest/APIReference/API_AliasTarget.html. */
export const cloudFrontZone = "Z2FDTNDATAQYW2";

/** A check fails after three questions, 10 s apart: within half a minute. */
const asked = { requestInterval: 10, failureThreshold: 3 };

/**
 * Failover records of each name, with a check for each side. The first side is PRIMARY for good; while the regions have
 * swapped their roles it must not serve, so its check is off and inverted, which counts as unhealthy (DR-07).
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html
 */
export function specifyTraffic(environment: RecoveryEnvironment): Specified<RecoveryTypes>[] {
  return (environment.recovery?.traffic ?? []).flatMap((traffic, index) =>
    traffic.sides.flatMap((side, place) => {
      const from = ["recovery", "traffic", index, "sides", place];
      const held = place === 0 && side.region !== environment.aws.regions.primary;
      return [
        ...specifyCheck(environment, traffic, side, held).map((one) => ({ ...one, from })),
        { ...specifyRecord(traffic, side, place === 0), from },
      ];
    }),
  );
}

function checkName({ id }: Traffic, { region }: TrafficSide): string {
  return `recovery-health-check-${region}-${id}`;
}

function specifyCheck(
  environment: RecoveryEnvironment,
  traffic: Traffic,
  side: TrafficSide,
  held: boolean,
): Omit<Specified<RecoveryTypes> & { readonly type: "aws:route53/healthCheck:HealthCheck" }, "from">[] {
  const { check } = side;
  if (check === undefined || "id" in check) return [];
  const name = physicalName([stackOf(environment), traffic.id, side.region], { maxLength: 255 });
  const common = {
    type: "aws:route53/healthCheck:HealthCheck",
    name: checkName(traffic, side),
    provider: "aws-workload",
  } as const;
  const shared = {
    disabled: held,
    invertHealthcheck: held,
    tags: { ...tagsOf(environment), Name: name },
  };
  if ("alarm" in check) {
    const { name: cloudwatchAlarmName, region: cloudwatchAlarmRegion, changed } = check.alarm;
    return [
      {
        ...common,
        inputs: {
          type: "CLOUDWATCH_METRIC",
          cloudwatchAlarmName,
          cloudwatchAlarmRegion,
          insufficientDataHealthStatus: "Unhealthy",
          triggers: { changed },
          ...shared,
        },
      },
    ];
  }
  const { type, name: fqdn, port, path } = check.endpoint;
  return [
    {
      ...common,
      inputs: {
        type,
        fqdn,
        port,
        ...(type !== "TCP" && { resourcePath: path ?? "/" }),
        ...(type === "HTTPS" && { enableSni: true }),
        ...asked,
        measureLatency: false,
        ...shared,
      },
    },
  ];
}

function specifyRecord(
  traffic: Traffic,
  side: TrafficSide,
  isFirst: boolean,
): Omit<Specified<RecoveryTypes> & { readonly type: "aws:route53/record:Record" }, "from"> {
  const { alias, check } = side;
  const healthCheckId =
    check === undefined ? undefined : "id" in check ? check.id : refer(checkName(traffic, side), "id");
  return {
    type: "aws:route53/record:Record",
    name: `recovery-record-${side.region}-${traffic.id}`,
    provider: "aws-workload",
    inputs: {
      zoneId: traffic.zoneId,
      name: traffic.name,
      type: traffic.type,
      setIdentifier: side.region,
      failoverRoutingPolicies: [{ type: isFirst ? "PRIMARY" : "SECONDARY" }],
      ...(healthCheckId !== undefined && { healthCheckId }),
      ...(alias === undefined
        ? { ttl: traffic.ttl ?? defaultTtlSeconds, records: side.values ?? [] }
        : {
            aliases: [
              {
                name: alias.name,
                zoneId: alias.zoneId,
                evaluateTargetHealth: alias.evaluateTargetHealth ?? alias.zoneId !== cloudFrontZone,
              },
            ],
          }),
    },
  };
}
