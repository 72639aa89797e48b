import type { Expression } from "../../environment/calendar/expression.ts";
import type { Path } from "../../environment/finding.ts";
import type { Alarm, Severity } from "../environment/aws/alarm.ts";
import type { Contact, TopicPlace } from "../environment/aws/topic.ts";
import type { Level } from "./schema.ts";

/** What the environment asks of monitoring. Plain data, made by `plan.ts`. */
export interface MonitoringIntent {
  /** IANA zone of the mutes. */
  readonly zone: string;
  /** Accounts and regions in which any area raises alarms: the alarms' own path is watched in each. */
  readonly places: readonly TopicPlace[];
  /** Alarms on workloads, in the order of the file and of the catalogue. */
  readonly alarms: readonly WorkloadAlarm[];
  /** What the tier has and the workload does not get, with the reason. */
  readonly leftOut: readonly LeftOut[];
  /** Levels above on-call, from the second up; a level without contact is owed and not named. */
  readonly escalation: readonly EscalationLevel[];
  readonly heartbeatMinutes: number;
  readonly mutes: readonly MuteIntent[];
  readonly alarmBudget: number;
}

export interface WorkloadAlarm {
  /** Id of the workload; absent for what all workloads of an account and region share. */
  readonly workload?: string;
  readonly alarm: Alarm;
  /** Id of the workload on whose failure it is silent, because that failure is the cause. */
  readonly behind?: string;
}

export interface LeftOut {
  readonly workload: string;
  /** Of the alarm. */
  readonly id: string;
  readonly severity: Severity;
  /**
   * `fact`: a key of the workload is missing from which it is sized; `unsaid`: nobody said that there is such a metric;
   * `fleet`: tags select the workload, and no query can do so for this metric; `exempt`: somebody left it out;
   * `kind`: no alarm is known for workloads of its kind, whatever the id.
   */
  readonly because: "fact" | "unsaid" | "fleet" | "exempt" | "kind";
  /** Key of the workload to write, for the first two. */
  readonly key?: string;
  readonly exempt?: { readonly reason: string; readonly approvedBy: string; readonly expires: string };
  readonly from: Path;
}

export interface EscalationLevel {
  readonly level: Level;
  /** Minutes from the alarm after which it is called. */
  readonly afterMinutes: number;
  readonly contact?: Contact;
  readonly from: Path;
}

/** A time in which the alarms of workloads that are patched call nobody. */
export interface MuteIntent {
  /** Of the ring, in the calendar's words. */
  readonly ring: string;
  readonly region: string;
  /** Ids of the workloads whose alarms are muted. */
  readonly workloads: readonly string[];
  readonly when: /** Every day or on weekdays, for ever. */
    | { readonly kind: "recurring"; readonly cron: string; readonly expression: Expression }
    /** Once, at a local time of the zone, or of UTC where the zone's clock shows that time twice. */
    | { readonly kind: "once"; readonly start: string; readonly localTime: string; readonly zone: string };
  readonly durationMinutes: number;
  readonly from: Path;
}
