import { build } from "@aws-sdk/util-arn-parser";
import { partitionOf } from "../../environment/aws/arn.ts";
import { physicalName, stackOf } from "../../environment/naming.ts";
import { type JsonText, type Reference, refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { PatchingIntent } from "../intent.ts";
import type { PatchingEnvironment } from "../schema.ts";
import { actingRole } from "./bucket.ts";
import { documentNames } from "./documents.ts";
import { bucketArn, prefixes, ssmArn, windowRegions } from "./place.ts";
import type { PatchingTypes } from "./types.ts";

/** Logical names. IAM has no region. */
export const startingRole = "patching-starter-workload";
const actingRights = "patching-role-rights-workload";
const startingRights = "patching-starter-rights-workload";

/** What must exist before a task or a schedule may start a document. */
export const roleRights = [actingRights, startingRights];

/** Name under which CloudWatch keeps our own metric. */
export const metricNamespace = "Upkeep/Patching";

/**
 * Two roles: windows and schedules may start our documents and nothing else; documents may scan and patch instances that
 * carry one of the rings' tags, take recovery points of them, and keep their records.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-setup-iam.html
 */
export function specifyRoles(
  environment: PatchingEnvironment,
  intent: PatchingIntent,
): Specified<PatchingTypes>[] {
  if (windowRegions(intent).length === 0 && intent.regions.length === 0) return [];
  return [
    role(environment, actingRole, "role", "Patches are installed as this role", ["ssm.amazonaws.com"]),
    rights(actingRights, actingRole, actingPolicy(environment, intent)),
    role(environment, startingRole, "starter", "Windows and schedules start patching as this role", [
      "ssm.amazonaws.com",
      "events.amazonaws.com",
    ]),
    rights(startingRights, startingRole, startingPolicy(environment, intent)),
  ];
}

const common = { provider: "aws-workload", from: ["aws", "account"] } as const;

function role(
  environment: PatchingEnvironment,
  name: string,
  thing: string,
  description: string,
  services: readonly string[],
): Specified<PatchingTypes> {
  return {
    ...common,
    type: "aws:iam/role:Role",
    name,
    inputs: {
      name: physicalName([stackOf(environment), "patching", thing], { maxLength: 64 }),
      description,
      assumeRolePolicy: {
        json: {
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Principal: { Service: services },
              Action: "sts:AssumeRole",
              Condition: { StringEquals: { "aws:SourceAccount": environment.aws.account } },
            },
          ],
        },
      },
      tags: tagsOf(environment),
    },
  };
}

function rights(name: string, ofRole: string, policy: JsonText): Specified<PatchingTypes> {
  return {
    ...common,
    type: "aws:iam/rolePolicy:RolePolicy",
    name,
    inputs: { name: "patching", role: refer(ofRole, "name"), policy },
  };
}

function instances({ aws }: PatchingEnvironment, region: string): string {
  return build({
    partition: partitionOf(region),
    service: "ec2",
    region,
    accountId: aws.account,
    resource: "instance/*",
  });
}

function actingPolicy(environment: PatchingEnvironment, intent: PatchingIntent): JsonText {
  const { regions, tagKey, tagValues } = intent;
  const within = (prefix: string) => regions.map((region) => `${bucketArn(environment, region)}/${prefix}/*`);
  const vaults = vaultArns(intent);
  const passed = { StringEquals: { "iam:PassedToService": "backup.amazonaws.com" } };
  return {
    json: {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "Look",
          Effect: "Allow",
          Action: [
            "ssm:DescribeDocument",
            "ssm:DescribeInstanceInformation",
            "ssm:DescribeInstancePatches",
            "ssm:DescribeInstancePatchStates",
            "ssm:GetCalendarState",
            "ssm:GetMaintenanceWindowExecution",
            "ssm:GetPatchBaseline",
            "ssm:ListCommandInvocations",
            "ssm:ListCommands",
            "backup:DescribeBackupJob",
            "backup:ListRecoveryPointsByResource",
          ],
          Resource: "*",
        },
        {
          Sid: "RunPatchBaselineOnly",
          Effect: "Allow",
          Action: "ssm:SendCommand",
          Resource: regions.map((region) =>
            build({
              partition: partitionOf(region),
              service: "ssm",
              region,
              accountId: "",
              resource: "document/AWS-RunPatchBaseline",
            }),
          ),
        },
        {
          Sid: "OnInstancesOfARing",
          Effect: "Allow",
          Action: "ssm:SendCommand",
          Resource: regions.map((region) => instances(environment, region)),
          Condition: { StringEquals: { [`ssm:resourceTag/${tagKey}`]: tagValues } },
        },
        {
          Sid: "PatchSetsAndRuns",
          Effect: "Allow",
          Action: ["s3:GetObject", "s3:PutObject"],
          Resource: [...within(prefixes.patchSets), ...within(prefixes.runs)],
        },
        {
          Sid: "KnowWhatIsMissing",
          Effect: "Allow",
          Action: "s3:ListBucket",
          Resource: regions.map((region) => bucketArn(environment, region)),
        },
        {
          Sid: "TellCloudWatch",
          Effect: "Allow",
          Action: "cloudwatch:PutMetricData",
          Resource: "*",
          Condition: { StringEquals: { "cloudwatch:namespace": metricNamespace } },
        },
        ...(vaults.length === 0
          ? []
          : [
              {
                Sid: "TakeRecoveryPoints",
                Effect: "Allow",
                Action: "backup:StartBackupJob",
                Resource: [...vaults, ...regions.map((region) => instances(environment, region))],
              },
              {
                Sid: "AsTheRoleOfBackup",
                Effect: "Allow",
                Action: "iam:PassRole",
                Resource: refer(intent.backupRole, "arn"),
                Condition: passed,
              },
            ]),
      ],
    },
  };
}

function vaultArns({ rings }: PatchingIntent): (string | Reference)[] {
  const points = rings.flatMap(({ places }) =>
    places.flatMap(({ groups }) => groups.map((one) => one.recoveryPoint)),
  );
  const taken = points.flatMap((point) => (point.kind === "taken" ? point : []));
  return [...new Map(taken.map(({ vault, external }) => [vault, external ?? refer(vault, "arn")])).values()];
}

function startingPolicy(environment: PatchingEnvironment, intent: PatchingIntent): JsonText {
  return {
    json: {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "OurDocumentsOnly",
          Effect: "Allow",
          Action: "ssm:StartAutomationExecution",
          Resource: windowRegions(intent).flatMap((region) =>
            documentNames(environment, region).map((name) =>
              ssmArn(environment, region, `automation-definition/${name}:*`),
            ),
          ),
        },
        {
          Sid: "AsTheActingRole",
          Effect: "Allow",
          Action: "iam:PassRole",
          Resource: refer(actingRole, "arn"),
          Condition: { StringEquals: { "iam:PassedToService": "ssm.amazonaws.com" } },
        },
      ],
    },
  };
}
