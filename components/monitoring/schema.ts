import * as z from "zod";
import type { AreaSchema } from "../../environment/area.ts";
import { durationText } from "../../environment/duration.ts";
import { contact } from "../../environment/keys/agreement.ts";
import type { EnvironmentOf } from "../../environment/schema.ts";
import { approvedBy, localDate, reason } from "../../environment/vocabulary.ts";

/** Levels above on-call, who is the first. */
export const levels = ["l2", "l3", "l4"] as const;
export type Level = (typeof levels)[number];

const level = (which: string) =>
  contact
    .optional()
    .meta({ description: `${which} level of on-call, who is called when the one below is silent.` });

const keys = z.strictObject({
  escalation: z
    .strictObject({ l2: level("Second"), l3: level("Third"), l4: level("Fourth") })
    .optional()
    .meta({
      description: "Who is called when on-call is silent. Owed from silver up, a level more in each tier.",
    }),
});

const workload = z.strictObject({
  alarms: z
    .union(
      [
        z.literal(false),
        z
          .array(
            z
              .string()
              .min(1)
              .meta({ examples: ["rds-latency-high"] }),
          )
          .min(1),
      ],
      {
        error: "expected false, or a list of alarms' ids",
      },
    )
    .meta({
      description:
        "false: the workload has no alarms; a list: these alarms are left out, by their ids in the runbooks.",
    }),
  reason,
  approvedBy,
  expires: localDate.meta({ description: "Last day on which this holds." }),
});

const percent = z.number().min(1).max(100);

/** How long a level may be silent, counted from the alarm. */
const silence = durationText.nullable();

/** What a tier promises about monitoring; the leaves are what `overrides[].path` may name, as `monitoring.<leaf>`. */
const promise = z.strictObject({
  thresholds: z.strictObject({
    cpuPercent: percent.meta({ description: "CPU use of servers that writes a ticket." }),
    databaseCpuPercent: percent.meta({ description: "CPU use of databases that writes a ticket." }),
    freeStoragePercent: percent.meta({ description: "Free storage of a database that writes a ticket." }),
    freeStorageCriticalPercent: percent.meta({ description: "Free storage of a database that pages." }),
    freeMemoryPercent: percent.meta({ description: "Free memory of a database that writes a ticket." }),
    freeMemoryCriticalPercent: percent.meta({ description: "Free memory of a database that pages." }),
    connectionsPercent: percent.meta({
      description: "Share of a database's connections that writes a ticket.",
    }),
    diskUsedPercent: percent.meta({ description: "Used share of a server's disk that writes a ticket." }),
    diskUsedCriticalPercent: percent.meta({ description: "Used share of a server's disk that pages." }),
    memoryUsedPercent: percent.meta({ description: "Used memory of a server that writes a ticket." }),
    errorPercent: percent.meta({ description: "Share of failed requests or runs that pages." }),
    timeoutPercent: percent.meta({ description: "Share of a function's timeout that its runs may take." }),
    quotaPercent: percent.meta({ description: "Share of an account's quota that writes a ticket." }),
    certificateDays: z
      .int()
      .min(1)
      .meta({ description: "Days before a certificate's end that write a ticket." }),
    certificateCriticalDays: z
      .int()
      .min(1)
      .meta({ description: "Days before a certificate's end that page." }),
  }),
  escalation: z.strictObject({
    l1: silence.meta({
      description: "How long on-call may be silent before the second level is called; null: nobody else is.",
    }),
    l2: silence.meta({
      description:
        "Time from the alarm after which the third level is called, or the last level has answered.",
    }),
    l3: silence.meta({
      description:
        "Time from the alarm after which the fourth level is called, or the last level has answered.",
    }),
    l4: silence.meta({ description: "Time from the alarm in which the fourth level has answered." }),
  }),
  heartbeat: z
    .enum(["1h", "24h"])
    .meta({ description: "Time between two signs of life of the alarms' own path." }),
  alarmBudget: z.int().min(1).meta({ description: "How many alarms the price of the tier bears." }),
});

/** The keys of monitoring in the environment file: `monitoring:` and `workloads[].monitoring`. It has no windows of its own. */
export const monitoringSchema = { id: "monitoring", keys, workload, promise } as const satisfies AreaSchema;

export type MonitoringEnvironment = EnvironmentOf<typeof monitoringSchema>;
export type MonitoringWorkload = MonitoringEnvironment["workloads"][number];
export type MonitoringPromise = z.infer<typeof promise>;
export type PromisedNumber = keyof MonitoringPromise["thresholds"];
