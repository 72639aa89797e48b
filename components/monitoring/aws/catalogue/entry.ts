import type { Tier } from "../../../../environment/tier.ts";
import type { KindName } from "../../../../environment/workloads/kinds.ts";
import type { AlarmPage, Severity } from "../../../environment/aws/alarm.ts";
import type { Sized } from "../../sizing.ts";

/** Percentiles are `p90`; CloudWatch's own words else. */
export type Statistic = "Average" | "Maximum" | "Minimum" | "Sum" | `p${number}`;

export interface Term {
  readonly metric: string;
  readonly statistic: Statistic;
  /** Dimensions beside those of the workload. */
  readonly more?: Readonly<Record<string, string>>;
}

/** One metric, or what is computed from up to ten: ids of terms stand in the expression. */
export type Measured = Term | { readonly expression: string; readonly terms: Readonly<Record<string, Term>> };

/** What of a workload is measured: itself, or each of its parts; `account`: what all workloads of the kind share there. */
export type Of =
  | "itself"
  | "its writer"
  | "its instance"
  | "each disk"
  | "each target group"
  | "each tunnel"
  | "each replica region"
  | "account";

/** A fact of the workload without which there is no such metric. */
export interface Condition {
  readonly fact:
    | "deadLetters"
    | "disks"
    | "globalCluster"
    | "performanceInsights"
    | "replica"
    | "requestMetrics";
  /**
   * What its absence means. `does not apply`: there is nothing of that sort. `left out`: it may be there and nobody said so;
   * `explain` tells of it.
   */
  readonly absent: "does not apply" | "left out";
}

/** One kind of alarm: a row of the catalogue, and the page of it in the runbooks. */
export interface CatalogueEntry extends AlarmPage {
  readonly kinds: readonly KindName[];
  /** The lowest tier that has it. */
  readonly from: Tier;
  readonly severity: Severity;
  /** Default: the workload itself. */
  readonly of?: Of;
  readonly namespace: string;
  readonly measured: Measured;
  readonly comparison: ">" | ">=" | "<" | "<=";
  readonly threshold: Sized;
  readonly periodSeconds: number;
  readonly evaluationPeriods: number;
  readonly datapointsToAlarm?: number;
  readonly missing: "breaching" | "notBreaching";
  /** Default: 15. */
  readonly warmUpMinutes?: number;
  readonly when?: Condition;
  /** What the customer notices; owed where somebody is called. */
  readonly impact?: string;
}
