import { minutesOf } from "../../environment/duration.ts";
import { capacityOf } from "../../environment/workloads/instance-class.ts";
import { defaultMaxConnections } from "../../environment/workloads/max-connections.ts";
import type { MonitoringPromise, MonitoringWorkload, PromisedNumber } from "./schema.ts";

/** A threshold: a number, or how it follows from what was promised and from the workload's own size. */
export type Sized =
  | number
  | { readonly promised: PromisedNumber }
  | { readonly shareOf: "storage" | "memory" | "connections" | "timeout"; readonly promised: PromisedNumber }
  | {
      readonly size:
        | "vCPUs"
        | "minimum capacity"
        | "replica lag"
        | "replication latency"
        | "stuck message"
        | "message loss";
    };

export interface SizedBy {
  readonly workload: MonitoringWorkload;
  readonly promise: MonitoringPromise;
  /** What may be lost of the workload, as backup promises it; absent where nothing is. */
  readonly rpoMinutes?: number | undefined;
}

/** The number, or the key of the workload that is missing or names something unknown. */
export type Threshold = { readonly value: number } | { readonly missing: string };

const bytesPerGiB = 2 ** 30;

/** A threshold for one workload. Total: what cannot be known is said to be missing. */
export function thresholdOf(sized: Sized, by: SizedBy): Threshold {
  if (typeof sized === "number") return { value: sized };
  if ("size" in sized) return sizes[sized.size](by);
  const promised = by.promise.thresholds[sized.promised];
  if (!("shareOf" in sized)) return { value: promised };
  const whole = wholes[sized.shareOf](by);
  return "missing" in whole ? whole : { value: Math.round((whole.value * promised) / 100) };
}

const given = (value: number | undefined, key: string): Threshold =>
  value === undefined ? { missing: key } : { value };

const capacity = ({ workload }: SizedBy) =>
  workload.class === undefined ? undefined : capacityOf(workload.class);

/** What a share is taken of, in the metric's own unit. */
const wholes: Readonly<Record<"storage" | "memory" | "connections" | "timeout", (by: SizedBy) => Threshold>> =
  {
    storage: ({ workload }) => given(storageBytes(workload.storage), "storage"),
    memory: (by) => {
      const memoryGiB = capacity(by)?.memoryGiB;
      return given(memoryGiB === undefined ? undefined : memoryGiB * bytesPerGiB, "class");
    },
    connections: (by) => {
      const { workload } = by;
      if (workload.maxConnections !== undefined) return { value: workload.maxConnections };
      const memoryGiB = capacity(by)?.memoryGiB;
      return given(
        memoryGiB === undefined ? undefined : defaultMaxConnections(workload.kind, memoryGiB),
        memoryGiB === undefined && workload.class !== undefined ? "maxConnections" : "class",
      );
    },
    timeout: ({ workload }) =>
      given(
        workload.timeoutSeconds === undefined ? undefined : workload.timeoutSeconds * 1000,
        "timeoutSeconds",
      ),
  };

const sizes: Readonly<Record<Extract<Sized, { size: string }>["size"], (by: SizedBy) => Threshold>> = {
  vCPUs: (by) => given(capacity(by)?.vcpu, "class"),
  "minimum capacity": ({ workload }) => given(workload.minimumCapacity, "minimumCapacity"),
  // A minute is what a replica may be behind; a promise that is stricter wins.
  "replica lag": ({ rpoMinutes }) => ({ value: Math.min(60, (rpoMinutes ?? 1) * 60) }),
  // AWS: look into it when it is longer than three minutes.
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
  "replication latency": ({ rpoMinutes }) => ({ value: Math.min(3, rpoMinutes ?? 3) * 60_000 }),
  // A message is taken, hidden and put back; five rounds of it, or a quarter of an hour, mean that nobody finishes it.
  "stuck message": ({ workload }) =>
    workload.visibilityTimeoutSeconds === undefined
      ? { missing: "visibilityTimeoutSeconds" }
      : { value: Math.max(900, 5 * workload.visibilityTimeoutSeconds) },
  "message loss": ({ workload }) =>
    workload.retention === undefined
      ? { missing: "retention" }
      : { value: minutesOf(workload.retention) * 30 },
};

function storageBytes(text: string | undefined): number | undefined {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)(GiB|TiB)$/.exec(text ?? "") ?? [];
  if (digits === undefined) return undefined;
  return Number(digits) * bytesPerGiB * (unit === "TiB" ? 1024 : 1);
}
