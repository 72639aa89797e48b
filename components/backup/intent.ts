import type { Expression } from "../../environment/calendar/expression.ts";
import type { Path } from "../../environment/finding.ts";
import type { StatefulKindName } from "../../environment/workloads/kinds.ts";
import type { LockPhase } from "./promise-schema.ts";
import type { TestNetwork } from "./schema.ts";

/** What the environment asks of backup, before any cloud's words for it. Plain data, made by `plan.ts`. */
export interface BackupIntent {
  /** IANA zone of every schedule. */
  readonly zone: string;
  /** Logical name of the role as which points are made, copied and restored, for areas that ask for one. */
  readonly role: string;
  /** Every declared workload that holds data, in the order of the file, protected or not. */
  readonly workloads: readonly WorkloadIntent[];
  readonly vaults: readonly VaultIntent[];
  readonly plans: readonly PlanIntent[];
  /** One per region in which something can be restored for a test. */
  readonly restoreTests: readonly RestoreTestIntent[];
  /** One per region with plans, where what exists is compared with what is promised. */
  readonly frameworks: readonly FrameworkIntent[];
  /** One per region with plans, where something is reported. */
  readonly reports: readonly ReportsIntent[];
}

export interface WorkloadIntent {
  readonly id: string;
  readonly kind: StatefulKindName;
  readonly region: string;
  /** Logical name of the plan that covers it; absent where it is exempt. */
  readonly plan?: string;
  readonly exempt?: { readonly reason: string; readonly approvedBy: string; readonly expires: string };
  readonly promised: { readonly rpoMinutes: number; readonly rtoMinutes: number };
  /** What the plan really gives, in its own region. Absent where it is exempt or where nothing is kept. */
  readonly effective?: EffectiveRpo;
  /** What copies give in the other region, the time to copy apart; absent without copies there. */
  readonly effectiveElsewhere?: EffectiveRpo;
  readonly from: Path;
}

/** A recovery point objective as the sum of what passes before data is safe, in minutes. */
export interface EffectiveRpo {
  readonly minutes: number;
  readonly parts: readonly { readonly what: string; readonly minutes: number }[];
}

export type VaultAccount = "workload" | "backup";

export interface VaultIntent {
  /** Logical name, for example `backup-vault-eu-central-1-workload`; never holds a role, tier or date. */
  readonly name: string;
  readonly account: VaultAccount;
  readonly region: string;
  /** Logically air-gapped: always locked, encrypted with a key that AWS owns, filled by copies alone. */
  readonly airGapped?: true;
  readonly lock: {
    readonly phase: LockPhase;
    readonly phaseOwed: LockPhase;
    readonly minimumDays: number;
    readonly maximumDays: number;
    readonly changeableForDays: number;
  };
  /** A vault that gets no new recovery points and is kept until its last one has expired. */
  readonly retired?: { readonly until: string; readonly reason: string };
  /** ARN of somebody else's vault, referred to and never changed. */
  readonly external?: string;
  readonly from: Path;
}

export interface PlanIntent {
  /** Logical name, for example `backup-plan-continuous-eu-central-1-workload`. */
  readonly name: string;
  /** What its workloads have in common: a mechanism, or being one workload with overrides of its own. */
  readonly group: string;
  readonly region: string;
  /** Ids of the workloads that it covers, in the order of the file. */
  readonly workloads: readonly string[];
  readonly rules: readonly RuleIntent[];
  readonly from: Path;
}

export interface RuleIntent {
  readonly name: string;
  readonly starts: Expression;
  readonly startWindowMinutes: number;
  readonly completionWindowMinutes: number;
  /** Whether any moment within the retention can be restored, not only the points. */
  readonly continuous: boolean;
  readonly lifecycle: LifecycleIntent;
  /** Logical name of the vault that gets the points. */
  readonly vault: string;
  readonly copies: readonly { readonly vault: string; readonly lifecycle: LifecycleIntent }[];
  /** The YAML path that its retention comes from. */
  readonly from: Path;
}

export interface LifecycleIntent {
  readonly retentionDays: number;
  readonly coldAfterDays?: number;
  /** Whether snapshots of volumes move to the archive tier when the others go cold. */
  readonly archiveVolumes?: boolean;
}

/** What is restored at regular times to prove that it can be, and deleted afterwards. */
export interface RestoreTestIntent {
  /** Logical name, for example `backup-restore-test-eu-central-1-workload`. */
  readonly name: string;
  readonly region: string;
  readonly starts: Expression;
  /** In which the service begins the restores, at moments of its own choice. */
  readonly startWindowMinutes: number;
  /** How long what was restored stays for checks. */
  readonly keptMinutes: number;
  readonly point: "random" | "latest";
  /** How old a point that is restored may be, in days: as old as the test before it. */
  readonly selectionDays: number;
  /** Whether continuous backups are among the points. */
  readonly continuous: boolean;
  /** Logical names of the vaults from which points are taken. */
  readonly vaults: readonly string[];
  /** Ids of the workloads that are restored, in the order of the file. */
  readonly workloads: readonly string[];
  readonly network?: TestNetwork;
  /** The YAML paths that its interval, and the time that restored things stay, come from. */
  readonly from: Path;
  readonly keptFrom: Path;
}

/** What an auditor's framework holds against one region, all of it what the plans there give. */
export interface FrameworkIntent {
  /** Logical name, for example `backup-framework-eu-central-1-workload`. */
  readonly name: string;
  readonly region: string;
  /** Ids of the workloads whose types are looked at. */
  readonly workloads: readonly string[];
  /** Every plan has a rule that starts at least this often and keeps points at least so long. */
  readonly plans?: { readonly everyDays: number; readonly retentionDays: number };
  /** The shortest that any point or copy in the account and region is kept. */
  readonly shortestDays: number;
  /** Age of the youngest point of any workload at most, in hours. */
  readonly newestPointHours?: number;
  readonly lock?: { readonly minimumDays: number; readonly maximumDays: number };
  /** Ids of the workloads whose every point is copied there. */
  readonly copiedToRegion?: { readonly region: string; readonly workloads: readonly string[] };
  readonly copiedToAccount?: { readonly account: string; readonly workloads: readonly string[] };
  readonly airGapped?: { readonly withinDays: number; readonly workloads: readonly string[] };
  /** Ids of the workloads that are restored for tests, and the longest that a restore may take. */
  readonly restored?: { readonly minutes: number; readonly workloads: readonly string[] };
  readonly from: Path;
}

export type ReportKind = "jobs" | "copies" | "restores" | "compliance";

/** What is reported of one region, every day. */
export interface ReportsIntent {
  readonly region: string;
  readonly kinds: readonly ReportKind[];
  /** Logical name of the framework whose results are reported, where they are. */
  readonly framework?: string;
  readonly from: Path;
}
