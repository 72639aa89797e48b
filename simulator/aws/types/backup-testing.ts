import { type Properties, text } from "../../properties.ts";
import type { TypeRow } from "../../row.ts";
import {
  arn,
  digits,
  faultIf,
  keyReference,
  nameFaults,
  objects,
  rangeFaults,
  refers,
  strings,
} from "../shared.ts";
import { RECOVERY_POINT, VAULT, vaultArn } from "./backup.ts";

const PLAN = "aws:backup/restoreTestingPlan:RestoreTestingPlan";
const SELECTION = "aws:backup/restoreTestingSelection:RestoreTestingSelection";
const FRAMEWORK = "aws:backup/framework:Framework";

const auditName = (inputs: Properties) => nameFaults(inputs, "name", /^[A-Za-z]\w{0,255}$/);
const testName = (inputs: Properties) => nameFaults(inputs, "name", /^\w{1,50}$/);
const named = (place: { account: string; region: string }, kind: string, name: string) =>
  arn("backup", place, `${kind}:${name}-${digits(`${place.account}${place.region}${kind}${name}`, 8)}`);
const reportSetting = ({ reportSetting: setting }: Properties) => objects([setting]);

export const BACKUP_TESTING_ROWS: readonly TypeRow[] = [
  {
    token: PLAN,
    immutable: ["name"],
    name: "name",
    id: ({ inputs }) => text(inputs, "name"),
    taken: (name) => `AlreadyExistsException: Restore testing plan ${name} already exists`,
    outputs: (s) => ({
      arn: named(s, "restore-testing-plan", s.id),
      scheduleExpressionTimezone: "Etc/UTC",
      startWindowHours: 24,
    }),
    references: [
      refers(
        ({ recoveryPointSelection: selection }) =>
          objects([selection])
            .flatMap(({ includeVaults }) => strings(includeVaults))
            .filter((vault) => !vault.includes("*")),
        [VAULT, "arn"],
        (vault) => `InvalidParameterValueException: Backup vault ${vault} does not exist`,
      ),
    ],
    checks: (inputs) => [
      ...testName(inputs),
      ...nameFaults(inputs, "scheduleExpression", /^cron\((?:\S+ ){5}\S+\)$/),
      // https://docs.aws.amazon.com/aws-backup/latest/devguide/API_RestoreTestingPlanForCreate.html
      ...rangeFaults(inputs, "startWindowHours", 1, 168),
      ...objects([inputs["recoveryPointSelection"]])
        .flatMap((selection) => rangeFaults(selection, "selectionWindowDays", 1, 365))
        .map((fault) => ({ ...fault, property: `recoveryPointSelection.${fault.property}` })),
    ],
    refuseDelete: ({ id }, world) =>
      world.find(SELECTION, "restoreTestingPlanName", id).length > 0
        ? "InvalidRequestException: Restore testing selections must be deleted prior to restore testing plan deletion"
        : undefined,
  },
  {
    token: SELECTION,
    immutable: ["name", "protectedResourceType", "restoreTestingPlanName"],
    name: "name",
    id: ({ inputs }) => `${text(inputs, "name")}:${text(inputs, "restoreTestingPlanName")}`,
    taken: (id) => `AlreadyExistsException: Restore testing selection ${id} already exists`,
    outputs: () => ({ protectedResourceArns: [], restoreMetadataOverrides: {}, validationWindowHours: 1 }),
    references: [
      refers(
        "restoreTestingPlanName",
        [PLAN, "name"],
        (plan) => `ResourceNotFoundException: Restore testing plan ${plan} does not exist`,
      ),
      refers(
        "iamRoleArn",
        ["aws:iam/role:Role", "arn"],
        (role) => `InvalidParameterValueException: IAM Role ${role} cannot be assumed by AWS Backup`,
        "same-account",
      ),
    ],
    checks: (inputs) => {
      const { protectedResourceArns: arns, protectedResourceConditions: conditions } = inputs;
      return [
        ...testName(inputs),
        ...rangeFaults(inputs, "validationWindowHours", 1, 168),
        ...faultIf(
          (arns === undefined) === (conditions === undefined),
          "protectedResourceArns",
          "exactly one of protectedResourceArns and protectedResourceConditions is required",
        ),
      ];
    },
  },
  {
    token: FRAMEWORK,
    immutable: ["name"],
    name: "name",
    id: ({ inputs }) => text(inputs, "name"),
    taken: (name) => `AlreadyExistsException: Framework ${name} already exists`,
    outputs: (s) => ({
      arn: named(s, "framework", s.id),
      creationTime: s.now,
      deploymentStatus: "COMPLETED",
      status: "ACTIVE",
    }),
    checks: (inputs) => [
      ...auditName(inputs),
      ...faultIf(objects(inputs["controls"]).length === 0, "controls", "must hold at least one control"),
    ],
    refuseDelete: ({ region }, world) =>
      // A report plan holds ARNs in a list, so every plan of the region is asked.
      world
        .find("aws:backup/reportPlan:ReportPlan", "region", region)
        .flatMap(({ inputs }) => reportSetting(inputs).flatMap(({ frameworkArns }) => strings(frameworkArns)))
        .includes(text(world.current?.outputs ?? {}, "arn"))
        ? "ConflictException: The framework is used by a report plan"
        : undefined,
  },
  {
    token: "aws:backup/reportPlan:ReportPlan",
    immutable: ["name"],
    name: "name",
    id: ({ inputs }) => text(inputs, "name"),
    taken: (name) => `AlreadyExistsException: Report plan ${name} already exists`,
    outputs: (s) => ({
      arn: named(s, "report-plan", s.id),
      creationTime: s.now,
      deploymentStatus: "COMPLETED",
    }),
    references: [
      refers(
        (inputs) => reportSetting(inputs).flatMap(({ frameworkArns }) => strings(frameworkArns)),
        [FRAMEWORK, "arn"],
        (framework) => `InvalidParameterValueException: Framework ${framework} does not exist`,
      ),
      refers(
        ({ reportDeliveryChannel: channel }) => objects([channel]).map((each) => text(each, "s3BucketName")),
        ["aws:s3/bucket:Bucket", "id"],
        (bucket) => `InvalidParameterValueException: S3 bucket ${bucket} does not exist`,
        "anywhere",
      ),
    ],
    checks: auditName,
  },
  {
    // Always in compliance mode: its lock is no resource of its own, and nothing empties it.
    token: "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault",
    immutable: ["name", "encryptionKeyArn", "maxRetentionDays", "minRetentionDays"],
    name: "name",
    id: ({ inputs }) => text(inputs, "name"),
    taken: (name) => `AlreadyExistsException: Backup vault with the same name already exists: ${name}`,
    outputs: (s) => ({
      arn: vaultArn(s, s.id),
      encryptionKeyArn: arn("kms", { ...s, account: "aws-backup" }, "key/service-owned"),
    }),
    references: [keyReference("encryptionKeyArn", "anywhere")],
    // https://docs.aws.amazon.com/aws-backup/latest/devguide/API_CreateLogicallyAirGappedBackupVault.html
    checks: (inputs) => {
      const { minRetentionDays: min, maxRetentionDays: max } = inputs;
      const crossed = typeof min === "number" && typeof max === "number" && min > max;
      return [
        ...nameFaults(inputs, "name", /^[0-9A-Za-z_-]{2,50}$/),
        ...rangeFaults(inputs, "minRetentionDays", 7, 36_500),
        ...rangeFaults(inputs, "maxRetentionDays", 7, 36_500),
        ...faultIf(crossed, "minRetentionDays", "must not be above maxRetentionDays"),
      ];
    },
    refuseDelete: ({ id }, world) => {
      const points = world.find(RECOVERY_POINT, "backupVaultName", id).length;
      return points > 0
        ? `InvalidRequestException: Backup vault ${id} cannot be deleted because it contains ${points} recovery points and is locked`
        : undefined;
    },
  },
];
