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
  readonly proof?: ExplainedProof;
  /** Why the locks have the phase that they have, where somebody decided it. */
  readonly lockDecision?: { readonly reason: string; readonly approvedBy: string };
  /** What the occurrences of the area's window in the calendar start; the first that starts with one is told. */
  readonly steps?: readonly { readonly name: string; readonly starts: Expression }[];
  readonly rings?: readonly ExplainedRing[];
  readonly failover?: ExplainedFailover;
  readonly monitoring?: ExplainedMonitoring;
}

/** What is watched, who is called and when nobody is. */
export interface ExplainedMonitoring {
  readonly alarms: readonly {
    /** Of its page in the runbooks. */
    readonly id: string;
    readonly name: string;
    /** Absent where all workloads of an account and region share it. */
    readonly workload?: string;
    readonly region: string;
    readonly severity: number;
    /** Its threshold and for how long, in words. */
    readonly when: string;
  }[];
  readonly counts: readonly { readonly region: string; readonly severity: number; readonly count: number }[];
  /** How many alarms the price of the tier bears. */
  readonly budget: number;
  readonly leftOut: readonly {
    readonly workload: string;
    readonly id: string;
    readonly severity: number;
    readonly because: string;
  }[];
  readonly escalation: readonly {
    readonly level: string;
    /** Minutes from the alarm after which it is called. */
    readonly afterMinutes: number;
    /** Address or topic; absent where nobody is named. */
    readonly contact?: string;
  }[];
  readonly heartbeatMinutes: number;
  readonly mutes: readonly {
    readonly ring: string;
    readonly region: string;
    readonly workloads: readonly string[];
    readonly starts: string;
    readonly durationMinutes: number;
  }[];
}

/** How the service moves to the other region, and what that loses. */
export interface ExplainedFailover {
  readonly approach: string;
  readonly from: string;
  readonly to: string;
  /** The promised time to recover. */
  readonly rtoMinutes: number;
  /** What the plan takes at most: its longest chain of steps, then the time for which names are remembered. */
  readonly plannedMinutes: number;
  readonly dnsMinutes: number;
  readonly approvers: number;
  readonly longest: readonly { readonly id: string; readonly what: string; readonly minutes: number }[];
  /** The whole plan, those after the service's return included, in the plan's order. */
  readonly steps: readonly ExplainedStep[];
  readonly workloads: readonly {
    readonly id: string;
    /** How its data gets there, in words. */
    readonly by: string;
    readonly because?: string;
    /** What may be lost when the workload alone fails: the better of backup and replication. */
    readonly lossMinutes?: number;
    readonly promisedLossMinutes?: number;
    readonly lossElsewhereMinutes?: number;
  }[];
  readonly drill?: {
    readonly everyMinutes: number;
    readonly lastHeld?: string;
    readonly starts?: Expression;
  };
}

/** One step of a failover. */
export interface ExplainedStep {
  readonly id: string;
  readonly phase: string;
  readonly what: string;
  /** Logical name or cloud's id of what it acts on. */
  readonly target?: string;
  /** Ids of the steps that must be done before. */
  readonly after: readonly string[];
  /** Longest time that it may take. */
  readonly minutes: number;
  /** What must hold before, in words. */
  readonly needs: readonly string[];
  /** How it is taken back; absent where there is nothing to take back. */
  readonly undo?: string;
  /** Whether a person does it. */
  readonly manual: boolean;
}

/** A ring in which servers are patched, with what its windows are for. */
export interface ExplainedRing {
  readonly name: string;
  /** Whether its windows pass without effect unless somebody released an emergency patch set. */
  readonly onDemand: boolean;
  readonly starts: Expression;
  readonly durationMinutes: number;
  readonly regions: readonly string[];
  readonly workloads: readonly string[];
  /** Days before a window on which the customer is told. */
  readonly noticeDays: number;
  /** Values of the tag that its instances carry. */
  readonly tagValues: readonly string[];
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

/** How what is planned is proven: by restores, and by evidence for an auditor. */
export interface ExplainedProof {
  readonly restoreTests: readonly ExplainedRestoreTest[];
  /** Protected workloads that no test restores. */
  readonly untested: readonly { readonly workload: string; readonly because: string }[];
  readonly evidence: readonly {
    readonly region: string;
    /** Controls of an audit framework, as the cloud names them. */
    readonly controls: readonly string[];
    /** What is reported every day. */
    readonly reports: readonly string[];
  }[];
}

export interface ExplainedRestoreTest {
  readonly region: string;
  readonly starts: Expression;
  readonly durationMinutes: number;
  readonly point: "random" | "latest";
  readonly keptMinutes: number;
  readonly workloads: readonly string[];
  /** Subnet of what is restored. */
  readonly network?: string;
}

type LockPhase = "governance" | "compliance";

/** Where points lie and who can delete them. */
export interface ExplainedVault {
  readonly name: string;
  readonly account: "workload" | "backup";
  readonly region: string;
  /** Locked for good from its first moment on, and filled by copies alone. */
  readonly airGapped?: true;
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
