import { partitionOf } from "../../environment/aws/arn.ts";
import { physicalName, stackOf } from "../../environment/naming.ts";
import { refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { RecoveryEnvironment } from "../schema.ts";
import type { RecoveryTypes } from "./types.ts";

/** Logical name of the role as which Region switch acts. IAM has no region. */
export const switchRole = "recovery-switch-role-workload";

/**
 * What Region switch may do in a failover: promote replicas, switch global databases over, and look.
 * https://docs.aws.amazon.com/r53recovery/latest/dg/security_iam_region_switch_trust_policy.html
 */
export function specifySwitchRole(environment: RecoveryEnvironment): Specified<RecoveryTypes>[] {
  const partition = partitionOf(environment.aws.regions.primary);
  const common = { provider: "aws-workload", from: ["recovery", "plan"] } as const;
  return [
    {
      ...common,
      type: "aws:iam/role:Role",
      name: switchRole,
      inputs: {
        name: physicalName([stackOf(environment), "switch-role"], { maxLength: 64 }),
        description: "ARC Region switch moves the service between regions as this role",
        assumeRolePolicy: {
          json: {
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Allow",
                Principal: { Service: "arc-region-switch.amazonaws.com" },
                Action: "sts:AssumeRole",
              },
            ],
          },
        },
        tags: tagsOf(environment),
      },
    },
    {
      ...common,
      type: "aws:iam/rolePolicy:RolePolicy",
      name: "recovery-switch-role-policy-workload",
      inputs: {
        role: refer(switchRole, "name"),
        name: "switch",
        policy: {
          json: {
            Version: "2012-10-17",
            Statement: [
              {
                Sid: "Look",
                Effect: "Allow",
                Action: [
                  "cloudwatch:DescribeAlarms",
                  "cloudwatch:DescribeAlarmHistory",
                  "iam:SimulatePrincipalPolicy",
                  "rds:DescribeDBClusters",
                  "rds:DescribeDBInstances",
                  "rds:DescribeGlobalClusters",
                  "route53:GetHealthCheckStatus",
                  "route53:ListResourceRecordSets",
                ],
                Resource: "*",
              },
              {
                Sid: "Move",
                Effect: "Allow",
                Action: [
                  "rds:FailoverGlobalCluster",
                  "rds:PromoteReadReplica",
                  "rds:SwitchoverGlobalCluster",
                ],
                Resource: [
                  `arn:${partition}:rds:*:${environment.aws.account}:cluster:*`,
                  `arn:${partition}:rds:*:${environment.aws.account}:db:*`,
                  `arn:${partition}:rds::${environment.aws.account}:global-cluster:*`,
                ],
              },
            ],
          },
        },
      },
    },
  ];
}
