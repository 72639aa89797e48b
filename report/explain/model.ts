import { Temporal } from "temporal-polyfill";
import type { BackupIntent, PlanIntent, WorkloadIntent } from "../../components/backup/intent.ts";
import type { BackupEnvironment } from "../../components/backup/schema.ts";
import { promiseOf } from "../../components/backup/tiers.ts";
import { minutesOf } from "../../environment/duration.ts";
import type { Finding } from "../../environment/finding.ts";
import { kindOf } from "../../environment/workloads/kinds.ts";
import { existingOf, type Looked } from "./existing.ts";
import type { ExplainedResource, Explanation } from "./explanation.ts";
import { scheduleText } from "./schedule.ts";
import { upcomingWindows } from "./upcoming.ts";

/** All that an explanation is made from. */
export interface Explained {
  readonly stack: string;
  readonly file: string;
  readonly asOf: string;
  readonly environment: BackupEnvironment;
  readonly intent: BackupIntent;
  readonly resources: readonly ExplainedResource[];
  /** What the areas take for granted. */
  readonly assumptions: readonly string[];
  /** What exists, as far as it was shown; absent where nobody looked. */
  readonly looked?: Looked | undefined;
  readonly findings: readonly Finding[];
}

const windowsShown = 10;

/** What a stack would protect, in plain data. Pure. */
export function explainStack(given: Explained): Explanation {
  const { stack, file, asOf, environment, intent, resources, assumptions, looked, findings } = given;
  const { customer, stage, tier, defaults, zone, aws, compliance, calendar, overrides } = environment;
  return {
    schemaVersion: 1,
    asOf,
    stack,
    file,
    environment: {
      customer,
      stage,
      tier,
      edition: defaults,
      zone,
      accounts: {
        workload: aws.account,
        ...(aws.backupAccount !== undefined && { backup: aws.backupAccount }),
      },
      regions: {
        primary: aws.regions.primary,
        ...(aws.regions.recovery !== undefined && { recovery: aws.regions.recovery }),
      },
      frameworks: [...compliance.frameworks],
      dataClasses: [...compliance.dataClasses],
    },
    workloads: intent.workloads.map((workload) => explainedWorkload(environment, workload)),
    plans: intent.plans.map(explainedPlan),
    vaults: intent.vaults.map(({ name, account, region, lock, retired, external }) => ({
      name,
      account,
      region,
      lock: { ...lock },
      ...(retired && { retired: { ...retired } }),
      ...(external !== undefined && { external }),
    })),
    ...(environment.backup?.lock && { lockDecision: decision(environment.backup.lock) }),
    windows: upcomingWindows(environment, intent, asOf, windowsShown).map(({ start, end, ...window }) => ({
      start: start.toString(),
      end: end.toString(),
      ...window,
    })),
    freezes: (calendar.freezes ?? []).filter(({ to }) => daysLeft(to, asOf, zone) >= 0),
    overrides: (overrides ?? []).map((override) => ({
      ...override,
      daysLeft: daysLeft(override.expires, asOf, zone),
    })),
    resources: [...resources],
    existing: existingOf(stack, resources, looked, localDay(asOf, zone)),
    assumed: [...assumptions, roleAssumption(environment)],
    findings: [...findings],
  };
}

function explainedWorkload(
  environment: BackupEnvironment,
  workload: WorkloadIntent,
): Explanation["workloads"][number] {
  const { id, kind, region, plan, exempt, promised, effective, effectiveElsewhere } = workload;
  const { title, recovery } = kindOf(kind);
  const { rpo } = promiseOf(environment, id);
  return {
    id,
    kind,
    title,
    region,
    ...(plan !== undefined && { plan }),
    ...(exempt && { exempt: { ...exempt } }),
    promised: {
      tierRpoMinutes: minutesOf(recovery.class === "point-in-time" ? rpo.pointInTime : rpo.snapshot),
      ...promised,
    },
    ...(effective && { effective: { ...effective, parts: [...effective.parts] } }),
    ...(effectiveElsewhere && {
      effectiveElsewhere: { ...effectiveElsewhere, parts: [...effectiveElsewhere.parts] },
    }),
  };
}

function explainedPlan({ name, region, workloads, rules }: PlanIntent): Explanation["plans"][number] {
  return {
    name,
    region,
    workloads: [...workloads],
    ladder: rules.map((rule) => ({
      name: rule.name,
      starts: scheduleText(rule.starts),
      continuous: rule.continuous,
      retentionDays: rule.lifecycle.retentionDays,
      ...(rule.lifecycle.coldAfterDays !== undefined && { coldAfterDays: rule.lifecycle.coldAfterDays }),
      vault: rule.vault,
      copies: rule.copies.map(({ vault }) => vault),
    })),
  };
}

function decision({ reason, approvedBy }: { readonly reason: string; readonly approvedBy: string }) {
  return { reason, approvedBy };
}

function roleAssumption({ aws }: BackupEnvironment): string {
  const where = aws.backupAccount === undefined ? "the account" : "both accounts";
  return `The role ${aws.accessRole} exists in ${where}, and whoever runs pulumi up may assume it.`;
}

function localDay(asOf: string, zone: string): Temporal.PlainDate {
  return Temporal.Instant.from(asOf).toZonedDateTimeISO(zone).toPlainDate();
}

/** Days until a local date in the customer's zone; 0 on that day, negative afterwards. */
function daysLeft(date: string, asOf: string, zone: string): number {
  return localDay(asOf, zone).until(date, { largestUnit: "days" }).days;
}
