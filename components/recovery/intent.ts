import type { Expression } from "../../environment/calendar/expression.ts";
import type { Path } from "../../environment/finding.ts";
import type { StatefulKindName } from "../../environment/workloads/kinds.ts";
import type { Action, Phase } from "./failover/actions.ts";
import type { Mode } from "./modes.ts";
import type { Approach } from "./schema.ts";

/** What the environment asks of recovery, before any cloud's words for it. Plain data, made by `plan.ts`. */
export interface RecoveryIntent {
  readonly approach: Approach;
  /** Regions in their present roles; `recovery` is absent where the file names none. */
  readonly regions: { readonly primary: string; readonly recovery?: string };
  /** Every declared workload that holds data, in the order of the file. */
  readonly workloads: readonly WorkloadRecovery[];
  /** How the primary region's service is moved to the recovery region; absent without one. */
  readonly failover?: FailoverPlan;
  /** When it is drilled, and in which region a network waits that touches nothing else. */
  readonly drill?: {
    readonly starts?: Expression;
    readonly intervalMinutes: number;
    readonly network?: string;
  };
}

export interface WorkloadRecovery {
  readonly id: string;
  readonly kind: StatefulKindName;
  readonly region: string;
  /** The region to which its data gets; absent where it stays. */
  readonly to?: string;
  readonly mode: Mode;
  /** Whether its automated backups replicate as well, so that any moment can be restored there. */
  readonly backupsToo: boolean;
  /** Whether the service replicates already, by the customer's own doing: nothing is made. */
  readonly theirs: boolean;
  /** Whether running instances wait in the other region. */
  readonly running: boolean;
  /** Why the mode is not the best that the tier asks for, where it is not. */
  readonly because?: string;
  /** Left out of replication or of backup, said with reason. */
  readonly exempt?: { readonly reason: string; readonly approvedBy: string; readonly expires: string };
  /** Logical names of what a failover made the primary and of what this workload's data is now. */
  readonly promoted: readonly string[];
  readonly promised: {
    /** Loss with the region; absent where the tier promises nothing about that. */
    readonly rpoMinutes?: number;
    readonly rtoMinutes: number;
  };
  /** What may be lost when the workload alone fails: the better of backup and replication; absent where nothing is kept. */
  readonly effectiveMinutes?: number;
  /** What may be lost with its region; absent where nothing is elsewhere. */
  readonly elsewhereMinutes?: number;
  /** How long its step of a failover may take. */
  readonly stepMinutes: number;
  readonly from: Path;
}

/** The one plan of a failover: what runbooks walk, what Region switch is told, and what the promised time is held against. */
export interface FailoverPlan {
  readonly from: string;
  readonly to: string;
  /** In the order in which they are declared; `after` decides in which they run. */
  readonly steps: readonly Step[];
  /** The promised time to recover; the least of the workloads'. */
  readonly rtoMinutes: number;
  readonly approvers: 1 | 2;
}

export interface Step {
  readonly id: string;
  readonly phase: Phase;
  readonly action: Action;
  /** What is to be done, in one sentence for a person. */
  readonly what: string;
  /** Id of the workload that it is about. */
  readonly workload?: string;
  /** Logical name or cloud's id of what it acts on. */
  readonly target?: string;
  /** Ids of the steps that must be done before. */
  readonly after: readonly string[];
  readonly timeoutMinutes: number;
  readonly preconditions: readonly Precondition[];
  /** How it is taken back; absent where there is nothing to take back. */
  readonly undo?: string;
  /** Region whose control plane it needs: it fails where that region is down. */
  readonly needsControlPlaneOf?: string;
  /** A person does it. */
  readonly manual: boolean;
  readonly from: Path;
}

/** A statement that can be checked; with `metric`, by a number. */
export interface Precondition {
  readonly what: string;
  readonly workload?: string;
  readonly metric?: "replica-lag-minutes" | "recovery-point-age-minutes";
  readonly atMost?: number;
}
