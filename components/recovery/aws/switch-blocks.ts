import { build } from "@aws-sdk/util-arn-parser";
import { accountOf, iamArn, partitionOf } from "../../environment/aws/arn.ts";
import { physicalName } from "../../environment/naming.ts";
import type { Plain } from "../../environment/specified.ts";
import type { Step } from "../intent.ts";
import type { RecoveryEnvironment } from "../schema.ts";
import { globalIdentifier } from "./aurora.ts";
import type { DataCopy } from "./copy.ts";
import type { RecoveryTypes } from "./types.ts";

type SwitchPlan = Plain<RecoveryTypes["aws:arcregionswitch/plan:Plan"]>;
export type Workflow = NonNullable<SwitchPlan["workflows"]>[number];
type SwitchStep = NonNullable<Workflow["steps"]>[number];

/** Longest name of a step: https://docs.aws.amazon.com/arc-region-switch/latest/api/API_Step.html. */
const stepNameLimits = { maxLength: 40 };

/** What Region switch does for a step: by itself where it has a block for it, by a person who says so otherwise. */
export function blockOf(
  environment: RecoveryEnvironment,
  step: Step,
  copies: ReadonlyMap<string, DataCopy>,
  isReturn: boolean,
): SwitchStep {
  const named = {
    name: physicalName([step.id], stepNameLimits),
    description: step.what.slice(0, 500),
  };
  return (
    // Returning, the roles inside the databases are not those that the file says now.
    (isReturn ? undefined : databaseBlock(environment, step, copies, named)) ??
    trafficBlock(environment, step, named) ?? {
      ...named,
      executionBlockType: "ManualApproval",
      executionApprovalConfigs: [
        {
          approvalRole: iamArn(environment.aws, "aws-workload", `role/${environment.aws.breakGlassRole}`),
          timeoutMinutes: step.timeoutMinutes,
        },
      ],
    }
  );
}

type Named = Pick<SwitchStep, "name" | "description">;

function databaseBlock(
  environment: RecoveryEnvironment,
  step: Step,
  copies: ReadonlyMap<string, DataCopy>,
  named: Named,
): SwitchStep | undefined {
  const copy = copies.get(step.target ?? "");
  if (copy === undefined || copy.promoted) return undefined;
  const { sourceArn, sourceRegion, region, cloudName } = copy;
  const arnOf = (resource: string) =>
    build({
      partition: partitionOf(region),
      service: "rds",
      region,
      accountId: accountOf(environment.aws, "aws-workload"),
      resource,
    });
  const { timeoutMinutes } = step;
  if (step.action === "switch-global-database") {
    return {
      ...named,
      executionBlockType: "AuroraGlobalDatabase",
      globalAuroraConfigs: [
        {
          behavior: "switchoverOnly",
          ungracefuls: [{ ungraceful: "failover" }],
          globalClusterIdentifier: globalIdentifier(environment, copy.workload.id),
          databaseClusterArns: [sourceArn, arnOf(`cluster:${cloudName}`)],
          timeoutMinutes,
        },
      ],
    };
  }
  if (step.action !== "promote-replica") return undefined;
  return {
    ...named,
    executionBlockType: "RdsPromoteReadReplica",
    rdsPromoteReadReplicaConfigs: [
      { dbInstanceArnMap: { [sourceRegion]: sourceArn, [region]: arnOf(`db:${cloudName}`) }, timeoutMinutes },
    ],
  };
}

function trafficBlock(environment: RecoveryEnvironment, step: Step, named: Named): SwitchStep | undefined {
  if (step.action !== "switch-traffic") return undefined;
  const traffic = environment.recovery?.traffic?.find(({ id }) => id === step.target);
  if (traffic === undefined || !traffic.sides.every(({ check }) => check !== undefined && "id" in check))
    return undefined;
  return {
    ...named,
    executionBlockType: "Route53HealthCheck",
    route53HealthCheckConfigs: [
      {
        hostedZoneId: traffic.zoneId,
        recordName: traffic.name,
        recordSets: traffic.sides.map(({ region }) => ({ recordSetIdentifier: region, region })),
        timeoutMinutes: step.timeoutMinutes,
      },
    ],
  };
}
