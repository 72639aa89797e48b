import type { Expression } from "../environment/calendar/expression.ts";
import type { KindName } from "../environment/workloads/kinds.ts";

/**
 * What `upkeep explain` tells of one area, in pieces of plain data that `report/explain` renders. An area fills those that
 * it has something to say to.
 */
export interface AreaExplanation {
  readonly workloads?: readonly CoveredWorkload[];
  readonly plans?: readonly ExplainedPlan[];
  readonly vaults?: readonly ExplainedVault[];
  /** Why the locks have the phase that they have, where somebody decided it. */
  readonly lockDecision?: { readonly reason: string; readonly approvedBy: string };
  /** What the occurrences of the area's window in the calendar start; the first that starts with one is told. */
  readonly steps?: readonly { readonly name: string; readonly starts: Expression }[];
}

/** A workload that a plan covers or leaves out, with what is promised and given. */
export interface CoveredWorkload {
  readonly id: string;
  readonly kind: KindName;
  readonly region: string;
  /** Absent where it is left out. */
  readonly plan?: string;
  readonly exempt?: { readonly reason: string; readonly approvedBy: string; readonly expires: string };
  readonly promised: {
    /** What the tier says for its class of kinds. */
    readonly tierRpoMinutes: number;
    readonly rpoMinutes: number;
    readonly rtoMinutes: number;
  };
  readonly effective?: RecoveryPointObjective;
  readonly effectiveElsewhere?: RecoveryPointObjective;
}

/** The parts are what passes before data is safe. */
interface RecoveryPointObjective {
  readonly minutes: number;
  readonly parts: readonly { readonly what: string; readonly minutes: number }[];
}

/** A plan with its ladder, shortest-kept first. */
export interface ExplainedPlan {
  readonly name: string;
  readonly region: string;
  readonly workloads: readonly string[];
  readonly ladder: readonly {
    readonly name: string;
    readonly starts: Expression;
    readonly continuous: boolean;
    readonly retentionDays: number;
    readonly coldAfterDays?: number;
    readonly vault: string;
    readonly copies: readonly string[];
  }[];
}

type LockPhase = "governance" | "compliance";

/** Where points lie and who can delete them. */
export interface ExplainedVault {
  readonly name: string;
  readonly account: "workload" | "backup";
  readonly region: string;
  readonly lock: {
    readonly phase: LockPhase;
    readonly phaseOwed: LockPhase;
    readonly minimumDays: number;
    readonly maximumDays: number;
    readonly changeableForDays: number;
  };
  readonly retired?: { readonly until: string; readonly reason: string };
  /** ARN of somebody else's. */
  readonly external?: string;
}

/** An entry of an area's `retired`: it keeps what the plan asks for no more. */
export interface RetiredEntry {
  readonly name: string;
  readonly tier: string;
  readonly until: string;
  readonly reason: string;
}
