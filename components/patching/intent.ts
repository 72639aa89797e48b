import type { Expression } from "../../environment/calendar/expression.ts";
import type { Path } from "../../environment/finding.ts";
import type { OperatingSystem } from "./operating-systems.data.ts";
import type { RingName, TagKey } from "./rings.ts";

/** What the environment asks of patching, before any cloud's words for it. Plain data, made by `plan.ts`. */
export interface PatchingIntent {
  /** IANA zone of every window. */
  readonly zone: string;
  readonly tagKey: TagKey;
  /** Values of that tag, one for each staged ring of the calendar. */
  readonly tagValues: readonly string[];
  /** Where instances are known and scanned: regions with servers, and the other one, where they are recovered. */
  readonly regions: readonly string[];
  /** Of the workloads, where said, in the order of the file. */
  readonly operatingSystems: readonly OperatingSystem[];
  /** Time between two scans; absent where somebody else scans. */
  readonly scanMinutes?: number;
  /** Days from release after which patches are approved. */
  readonly approval: { readonly securityDays: number; readonly otherDays: number };
  /** Logical name of the role as which recovery points are taken. */
  readonly backupRole: string;
  readonly rejectedPatches: readonly string[];
  readonly excludedInstances: readonly string[];
  /** Rings of the calendar whose start can be read, in their order; the emergency ring last. */
  readonly rings: readonly RingIntent[];
  /** Every server of the file, in its order. */
  readonly workloads: readonly PatchedWorkload[];
}

export interface PatchedWorkload {
  readonly id: string;
  readonly region: string;
  readonly os?: OperatingSystem;
  /** Instances in each of its rings; undefined where the file does not say how many there are. */
  readonly rings: Readonly<Partial<Record<RingName, number | undefined>>>;
  readonly exempt?: { readonly reason: string; readonly approvedBy: string; readonly expires: string };
  readonly from: Path;
}

export interface RingIntent {
  readonly name: RingName;
  /** Whether its windows pass without effect unless somebody released an emergency patch set: nothing to announce or mute. */
  readonly onDemand: boolean;
  readonly expression: Expression;
  readonly durationMinutes: number;
  readonly cutoffMinutes: number;
  /** Values of the tag that its instances carry: one; all of them for the emergency ring. */
  readonly tagValues: readonly string[];
  /** Regions in which it has instances. */
  readonly regions: readonly string[];
  /** Ids of the workloads that have instances in it. */
  readonly workloads: readonly string[];
  /** One for each region. */
  readonly places: readonly RingPlace[];
  /** The longest time between two of its windows; 0 where there are not two. */
  readonly pauseMinutes: number;
  /** How many days before a window the customer is told. */
  readonly noticeDays: number;
  /** Of its window in the calendar. */
  readonly from: Path;
}

/** A ring in one region. */
export interface RingPlace {
  readonly region: string;
  /** Operating systems whose patch set is frozen in this window, because no earlier ring has instances of them. */
  readonly freezes: readonly OperatingSystem[];
  /** Whether it also freezes the sets of whatever operating system no workload names. */
  readonly freezesOthers: boolean;
  /** How old a patch set of this cycle is at most when the window ends. */
  readonly freshMinutes: number;
  readonly groups: readonly GroupIntent[];
}

/** Workloads of a ring that are patched alike, as one task. */
export interface GroupIntent {
  /** What they have in common; part of names. */
  readonly name: string;
  /** Ids, in the order of the file. */
  readonly workloads: readonly string[];
  /** Instances of all of them; absent where the file does not say how many. */
  readonly fleet?: number;
  /** As promised: a number or a percentage. */
  readonly concurrency: string;
  readonly errors: string;
  readonly minutesPerInstance: number;
  readonly reboot: boolean;
  readonly recoveryPoint: RecoveryPointIntent;
}

export type RecoveryPointIntent =
  /** Taken in the window, into the backup's vault of that logical name; `external` is its ARN where it is somebody else's. */
  | { readonly kind: "taken"; readonly vault: string; readonly external?: string; readonly keepDays: number }
  /** The backup plan's last one is young enough. */
  | { readonly kind: "checked"; readonly withinMinutes: number }
  /** The workload has no backup, which somebody approved. */
  | { readonly kind: "none" };
