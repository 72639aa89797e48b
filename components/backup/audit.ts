import { parse, validate } from "@aws-sdk/util-arn-parser";
import { minutesOf, minutesPerHour } from "../../environment/duration.ts";
import { originOf } from "../../environment/promise.ts";
import { coveredWorkloads } from "./groups.ts";
import type {
  FrameworkIntent,
  PlanIntent,
  ReportKind,
  ReportsIntent,
  RestoreTestIntent,
  RuleIntent,
  VaultIntent,
} from "./intent.ts";
import { frameworkName } from "./names.ts";
import { pointsRpo } from "./rpo.ts";
import type { BackupEnvironment, BackupWorkload } from "./schema.ts";
import { promiseOf } from "./tiers.ts";

/** Longest pause between two starts of a rule, in days; a year is longer than any framework looks. */
const everyDays: Readonly<Record<string, number>> = {
  "sub-daily": 1,
  continuous: 1,
  daily: 1,
  weekly: 7,
  monthly: 31,
};

/** The shortest time that AWS recommends, and the longest that it takes, for a copy to reach an air-gapped vault. */
const airGapDays = { least: 7, most: 91 };

interface Planned {
  readonly plans: readonly PlanIntent[];
  readonly vaults: readonly VaultIntent[];
  readonly restoreTests: readonly RestoreTestIntent[];
}

/** What is audited and reported, region by region, all of it derived from what is planned. */
export function auditOf(
  environment: BackupEnvironment,
  planned: Planned,
): { readonly frameworks: readonly FrameworkIntent[]; readonly reports: readonly ReportsIntent[] } {
  const { audit } = promiseOf(environment);
  const keeping = planned.plans.filter(({ rules }) => rules.length > 0);
  const byRegion = [...Map.groupBy(keeping, ({ region }) => region)];
  const frameworks = audit.framework
    ? byRegion.map(([region, plans]) => frameworkOf(environment, region, plans, planned))
    : [];
  const reports = byRegion.map(([region, plans]): ReportsIntent => {
    const copies = plans.some(({ rules }) => rules.some((rule) => rule.copies.length > 0));
    const kinds: ReportKind[] = [
      ...(audit.jobs ? (["jobs"] as const) : []),
      ...(audit.copies && copies ? (["copies"] as const) : []),
      ...(audit.restores ? (["restores"] as const) : []),
      ...(audit.compliance && audit.framework ? (["compliance"] as const) : []),
    ];
    const from = originOf(environment, "backup.audit.jobs");
    return { region, kinds, ...(kinds.includes("compliance") && { framework: frameworkName(region) }), from };
  });
  return { frameworks, reports: reports.filter(({ kinds }) => kinds.length > 0) };
}

function frameworkOf(
  environment: BackupEnvironment,
  region: string,
  plans: readonly PlanIntent[],
  { plans: every, vaults, restoreTests }: Planned,
): FrameworkIntent {
  const known = new Map(vaults.map((vault) => [vault.name, vault]));
  const vaultsOf = (rule: RuleIntent) => rule.copies.flatMap(({ vault }) => known.get(vault) ?? []);
  const covered = workloadsOf(environment, plans);
  /** Where every rule of a plan copies, and the workloads of all plans that do. */
  const copied = (isMeant: (vault: VaultIntent) => boolean) => {
    const those = plans.filter(({ rules }) => rules.every((rule) => vaultsOf(rule).some(isMeant)));
    const vault = those[0]?.rules[0] && vaultsOf(those[0].rules[0]).find(isMeant);
    return vault && { vault, workloads: those.flatMap(({ workloads }) => workloads) };
  };
  const elsewhere = copied((vault) => vault.account === "workload" && vault.region !== region);
  const across = copied((vault) => vault.account === "backup" && vault.airGapped === undefined);
  const test = restoreTests.find((one) => one.region === region);
  const lock = known.get(plans[0]?.rules[0]?.vault ?? "")?.lock;
  const newest = newestPointHours(environment, covered);
  const ladder = ladderOf(plans);
  const gap = airGapOf(plans, known);
  return {
    name: frameworkName(region),
    region,
    workloads: covered.map(({ id }) => id),
    ...(ladder && { plans: ladder }),
    shortestDays: shortestIn(region, every, known),
    ...(newest !== undefined && { newestPointHours: newest }),
    ...(lock && { lock: { minimumDays: lock.minimumDays, maximumDays: lock.maximumDays } }),
    ...(elsewhere && {
      copiedToRegion: { region: elsewhere.vault.region, workloads: elsewhere.workloads },
    }),
    ...(across && {
      copiedToAccount: { account: accountOf(environment, across.vault), workloads: across.workloads },
    }),
    ...(gap && { airGapped: gap }),
    ...(test && {
      restored: {
        minutes: Math.max(...test.workloads.map((id) => minutesOf(promiseOf(environment, id).rto))),
        workloads: test.workloads,
      },
    }),
    from: originOf(environment, "backup.audit.framework"),
  };
}

function workloadsOf(environment: BackupEnvironment, plans: readonly PlanIntent[]): BackupWorkload[] {
  const ids = new Set(plans.flatMap(({ workloads }) => workloads));
  return coveredWorkloads(environment).filter(({ id }) => ids.has(id));
}

function accountOf({ aws }: BackupEnvironment, { external }: VaultIntent): string {
  if (external !== undefined && validate(external)) return parse(external).accountId;
  return aws.backupAccount ?? aws.account;
}

/** What every plan gives by one rule: the daily one, or its most frequent where there is none. */
function ladderOf(plans: readonly PlanIntent[]): FrameworkIntent["plans"] {
  const rules = plans.flatMap(
    (plan) => plan.rules.find(({ name }) => name === "daily") ?? plan.rules.slice(0, 1),
  );
  const days = rules.flatMap(({ name }) => everyDays[name] ?? []);
  if (days.length < plans.length) return undefined;
  return {
    everyDays: Math.max(...days),
    retentionDays: Math.min(...rules.map(({ lifecycle }) => lifecycle.retentionDays)),
  };
}

/** The shortest retention of all points and copies that the account keeps in a region. */
function shortestIn(
  region: string,
  plans: readonly PlanIntent[],
  vaults: ReadonlyMap<string, VaultIntent>,
): number {
  const kept = plans
    .flatMap(({ rules }) => rules)
    .flatMap((rule) => [rule, ...rule.copies])
    .filter(({ vault }) => {
      const found = vaults.get(vault);
      return found?.account === "workload" && found.region === region;
    });
  return Math.min(...kept.map(({ lifecycle }) => lifecycle.retentionDays));
}

/** The framework looks back 31 days at most. */
const longestLookHours = 744;

function newestPointHours(
  environment: BackupEnvironment,
  workloads: readonly BackupWorkload[],
): number | undefined {
  const minutes = workloads.map(
    (one) => pointsRpo(one, promiseOf(environment, one.id), environment)?.minutes ?? Number.POSITIVE_INFINITY,
  );
  const hours = Math.ceil(Math.max(...minutes) / minutesPerHour);
  return hours <= longestLookHours ? hours : undefined;
}

function airGapOf(
  plans: readonly PlanIntent[],
  vaults: ReadonlyMap<string, VaultIntent>,
): FrameworkIntent["airGapped"] {
  const isGapped = ({ copies }: RuleIntent) =>
    copies.some(({ vault }) => vaults.get(vault)?.airGapped === true);
  const gapped = plans.flatMap((plan) => {
    const first = plan.rules.find(isGapped);
    return first === undefined ? [] : [{ plan, days: everyDays[first.name] ?? Number.POSITIVE_INFINITY }];
  });
  if (gapped.length === 0) return undefined;
  // A copy may come as late as the next one is due.
  const withinDays = Math.max(airGapDays.least, ...gapped.map(({ days }) => 2 * days));
  if (withinDays > airGapDays.most) return undefined;
  return { withinDays, workloads: gapped.flatMap(({ plan }) => plan.workloads) };
}
