import type { Expression } from "../../environment/calendar/expression.ts";
import type { Path } from "../../environment/finding.ts";
import type { StatefulKindName } from "../../environment/workloads/kinds.ts";
import type { LockPhase } from "./schema.ts";

/** What the environment asks of backup, before any cloud's words for it. Plain data, made by `plan.ts`. */
export interface BackupIntent {
  /** IANA zone of every schedule. */
  readonly zone: string;
  /** Every declared workload that holds data, in the order of the file, protected or not. */
  readonly workloads: readonly WorkloadIntent[];
  readonly vaults: readonly VaultIntent[];
  readonly plans: readonly PlanIntent[];
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
