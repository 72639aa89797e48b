import { minutesPerHour } from "../../../environment/duration.ts";
import { kindOf } from "../../../environment/workloads/kinds.ts";
import { type Plain, refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { BackupIntent, RestoreTestIntent } from "../intent.ts";
import { backupRole } from "../names.ts";
import type { BackupEnvironment, BackupWorkload, TestNetwork } from "../schema.ts";
import { compileBackupSchedule } from "./cron.ts";
import { referToVault, wordName } from "./place.ts";
import { backupRoleRights } from "./role.ts";
import { workloadsById } from "./silence.ts";
import type { BackupTypes } from "./types.ts";

/** https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html#restore-testing-quotas */
const testNameLimits = { maxLength: 50 };
const mostArns = 30;

type Selection = Plain<BackupTypes["aws:backup/restoreTestingSelection:RestoreTestingSelection"]>;

/**
 * The restore tests of one region: AWS Backup restores a point of each workload under a name of its own, keeps it for so
 * long, and deletes it by its tag `awsbackup-restore-test`.
 */
export function specifyRestoreTests(
  environment: BackupEnvironment,
  intent: BackupIntent,
  test: RestoreTestIntent,
): Specified<BackupTypes>[] {
  const schedule = compileBackupSchedule(test.starts, intent.zone);
  if ("cannotSay" in schedule) throw new Error(`the restore test ${schedule.cannotSay}`);
  const vaults = intent.vaults.filter(({ name }) => test.vaults.includes(name));
  const common = { provider: "aws-workload" } as const;
  return [
    {
      ...common,
      type: "aws:backup/restoreTestingPlan:RestoreTestingPlan",
      name: test.name,
      inputs: {
        name: wordName(environment, ["restore-test", test.region], testNameLimits),
        ...schedule,
        startWindowHours: hoursOf(test.startWindowMinutes),
        recoveryPointSelection: {
          algorithm: test.point === "latest" ? "LATEST_WITHIN_WINDOW" : "RANDOM_WITHIN_WINDOW",
          includeVaults: vaults.map((vault) => referToVault(vault, "arn")),
          recoveryPointTypes: test.continuous ? ["SNAPSHOT", "CONTINUOUS"] : ["SNAPSHOT"],
          selectionWindowDays: test.selectionDays,
        },
        region: test.region,
        tags: tagsOf(environment),
      },
      from: test.from,
    },
    ...[...testedTypes(environment, test)].map(
      ([type, workloads]): Specified<BackupTypes> => ({
        ...common,
        type: "aws:backup/restoreTestingSelection:RestoreTestingSelection",
        name: test.name.replace("backup-restore-test-", `backup-restore-test-${type.toLowerCase()}-`),
        inputs: {
          name: type.toLowerCase(),
          restoreTestingPlanName: refer(test.name, "name"),
          iamRoleArn: refer(backupRole, "arn"),
          protectedResourceType: type,
          ...protectedResources(environment, workloads),
          ...overridesOf(type, test.network),
          validationWindowHours: hoursOf(test.keptMinutes),
          region: test.region,
        },
        options: { dependsOn: backupRoleRights },
        from: test.keptFrom,
      }),
    ),
  ];
}

/** Part hours counted in full. */
function hoursOf(minutes: number): number {
  return Math.ceil(minutes / minutesPerHour);
}

/** The workloads that are restored, by their type in AWS Backup. */
export function testedTypes(
  environment: BackupEnvironment,
  { workloads }: RestoreTestIntent,
): Map<string, BackupWorkload[]> {
  return Map.groupBy(
    workloadsById(environment, workloads),
    ({ kind }) => kindOf(kind).aws.backup.resourceType,
  );
}

/**
 * Resources by ARN, as many as AWS takes. Otherwise all of the type whose points carry our tags: conditions look at the
 * tags of a resource's latest recovery point, which are those that its plan writes.
 */
function protectedResources(
  environment: BackupEnvironment,
  workloads: readonly BackupWorkload[],
): Pick<Selection, "protectedResourceArns" | "protectedResourceConditions"> {
  const arns = workloads.flatMap(({ arn }) => arn ?? []);
  if (arns.length === workloads.length && arns.length <= mostArns) {
    return { protectedResourceArns: [...new Set(arns)].toSorted() };
  }
  const { customer, stage } = environment;
  return {
    protectedResourceConditions: {
      stringEquals: Object.entries({ customer, stage }).map(([key, value]) => ({
        key: `aws:ResourceTag/${key}`,
        value,
      })),
    },
  };
}

/**
 * Where the restored lie, as far as the file says it; AWS infers the rest. Lists are JSON.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing-inferred-metadata.html
 */
function overridesOf(
  type: string,
  network: TestNetwork | undefined,
): Pick<Selection, "restoreMetadataOverrides"> {
  if (network === undefined) return {};
  const groups = JSON.stringify([network.securityGroup]);
  const { databaseSubnets, directory } = network;
  switch (type) {
    case "EC2":
      return { restoreMetadataOverrides: { subnetId: network.subnet, securityGroupIds: groups } };
    case "RDS":
    case "Aurora":
      return databaseSubnets === undefined
        ? {}
        : { restoreMetadataOverrides: { dbSubnetGroupName: databaseSubnets, vpcSecurityGroupIds: groups } };
    case "FSx":
      return directory === undefined
        ? {}
        : {
            restoreMetadataOverrides: {
              subnetIds: JSON.stringify([network.subnet]),
              securityGroupIds: groups,
              windowsConfiguration: JSON.stringify({ activeDirectoryId: directory }),
            },
          };
    default:
      return {};
  }
}
