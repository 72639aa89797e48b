import { kindOf } from "../../../environment/workloads/kinds.ts";
import { iamArn } from "../../environment/aws/arn.ts";
import type { Plain, Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import { auditedAirGappedTypes } from "../air-gap.data.ts";
import type { FrameworkIntent } from "../intent.ts";
import type { BackupEnvironment } from "../schema.ts";
import { auditNameLimits, wordName } from "./place.ts";
import { workloadsById } from "./silence.ts";
import type { BackupTypes } from "./types.ts";

type Control = Plain<BackupTypes["aws:backup/framework:Framework"]>["controls"][number];

/**
 * A framework of AWS Backup Audit Manager for one region. What it asks for is what the plans there give, so that the two
 * cannot disagree. Plans, vaults and points are told by our tag; resources by their type, which takes in those of the
 * account that nobody declared or that are left out.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/controls-and-remediation.html
 */
export function specifyFramework(
  environment: BackupEnvironment,
  framework: FrameworkIntent,
): Specified<BackupTypes> {
  return {
    type: "aws:backup/framework:Framework",
    name: framework.name,
    provider: "aws-workload",
    inputs: {
      name: wordName(environment, ["backup", framework.region], auditNameLimits),
      description: `What ${environment.customer} is promised about backup in ${framework.region}`,
      controls: controlsOf(environment, framework),
      region: framework.region,
      tags: tagsOf(environment),
    },
    from: framework.from,
  };
}

/** What a framework asks for, in AWS's words. */
export function controlsOf(environment: BackupEnvironment, framework: FrameworkIntent): Control[] {
  return [...ownControls(environment, framework), ...resourceControls(environment, framework)];
}

/** Controls on what this stack makes: plans, vaults and points. A scope takes a single tag. */
function ownControls(environment: BackupEnvironment, { plans, shortestDays }: FrameworkIntent): Control[] {
  const { aws, customer } = environment;
  const scope = { tags: { customer } };
  return [
    ...(plans === undefined
      ? []
      : [
          control(
            "BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK",
            {
              requiredFrequencyUnit: "days",
              requiredFrequencyValue: plans.everyDays,
              requiredRetentionDays: plans.retentionDays,
            },
            scope,
          ),
        ]),
    control("BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK", { requiredRetentionDays: shortestDays }, scope),
    control("BACKUP_RECOVERY_POINT_ENCRYPTED", {}, scope),
    control(
      "BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED",
      { principalArnList: iamArn(aws, "aws-workload", `role/${aws.breakGlassRole}`) },
      scope,
    ),
  ];
}

/** Controls on the customer's resources, by type: each only for types of which every workload is promised it. */
function resourceControls(environment: BackupEnvironment, framework: FrameworkIntent): Control[] {
  const { workloads, lock, copiedToRegion, copiedToAccount, newestPointHours, restored, airGapped } =
    framework;
  const resources = (name: string, parameters: Parameters, promised: readonly string[]): Control[] => {
    const complianceResourceTypes = typesOf(environment, workloads, promised);
    return complianceResourceTypes.length === 0
      ? []
      : [control(name, parameters, { complianceResourceTypes })];
  };
  return [
    ...resources("BACKUP_RESOURCES_PROTECTED_BY_BACKUP_PLAN", {}, workloads),
    ...(lock
      ? resources(
          "BACKUP_RESOURCES_PROTECTED_BY_BACKUP_VAULT_LOCK",
          { minRetentionDays: lock.minimumDays, maxRetentionDays: lock.maximumDays },
          workloads,
        )
      : []),
    ...(copiedToRegion
      ? resources(
          "BACKUP_RESOURCES_PROTECTED_BY_CROSS_REGION",
          { crossRegionList: copiedToRegion.region },
          copiedToRegion.workloads,
        )
      : []),
    ...(copiedToAccount
      ? resources(
          "BACKUP_RESOURCES_PROTECTED_BY_CROSS_ACCOUNT",
          { crossAccountList: copiedToAccount.account },
          copiedToAccount.workloads,
        )
      : []),
    ...(newestPointHours === undefined
      ? []
      : resources(
          "BACKUP_LAST_RECOVERY_POINT_CREATED",
          { recoveryPointAgeUnit: "hours", recoveryPointAgeValue: newestPointHours },
          workloads,
        )),
    ...(restored
      ? resources(
          "RESTORE_TIME_FOR_RESOURCES_MEET_TARGET",
          { maxRestoreTime: restored.minutes },
          // One of a type stands for it.
          ofTypesIn(environment, workloads, restored.workloads),
        )
      : []),
    ...(airGapped
      ? resources(
          "RESOURCES_IN_LOGICALLY_AIR_GAPPED_VAULT",
          { recoveryPointAgeUnit: "days", recoveryPointAgeValue: airGapped.withinDays },
          airGapped.workloads,
        ).flatMap(withRuleOnly)
      : []),
  ];
}

type Parameters = Readonly<Record<string, string | number>>;

function control(name: string, parameters: Parameters, scope: Exclude<Control["scope"], undefined>): Control {
  const inputParameters = Object.entries(parameters).map(([key, value]) => ({
    name: key,
    value: String(value),
  }));
  return { name, ...(inputParameters.length === 0 ? {} : { inputParameters }), scope };
}

function resourceTypes(environment: BackupEnvironment, ids: readonly string[]): Set<string> {
  return new Set(workloadsById(environment, ids).map(({ kind }) => kindOf(kind).aws.backup.resourceType));
}

/** Types of which every covered workload is among the promised ones. */
function typesOf(
  environment: BackupEnvironment,
  covered: readonly string[],
  promised: readonly string[],
): string[] {
  const others = resourceTypes(
    environment,
    covered.filter((id) => !promised.includes(id)),
  );
  return [...resourceTypes(environment, promised)].filter((type) => !others.has(type)).toSorted();
}

/** Those workloads that have the type of one of the others. */
function ofTypesIn(
  environment: BackupEnvironment,
  ids: readonly string[],
  others: readonly string[],
): string[] {
  const types = resourceTypes(environment, others);
  const meant = new Set(
    workloadsById(environment, ids)
      .filter(({ kind }) => types.has(kindOf(kind).aws.backup.resourceType))
      .map(({ id }) => id),
  );
  return ids.filter((id) => meant.has(id));
}

/** AWS Config looks for some of the types only. */
function withRuleOnly(one: Control): Control[] {
  const scope = one.scope;
  const types = auditedAirGappedTypes.filter((type) => scope?.complianceResourceTypes?.includes(type));
  return types.length === 0 ? [] : [{ ...one, scope: { complianceResourceTypes: types.toSorted() } }];
}
