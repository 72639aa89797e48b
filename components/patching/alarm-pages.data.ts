import type { AlarmPage } from "../environment/aws/alarm.ts";

/** What the runbooks say about the alarms of patching. */
export const patchingPages: readonly AlarmPage[] = [
  {
    id: "patching-ring-missed",
    why: "No instance of a ring was patched for one and a half times its cadence, or nobody counts the days.",
    first:
      "Look at the last executions of the ring's maintenance window: was it skipped, closed by a freeze, or empty?",
    source:
      "https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-systems-manager-event-examples.html",
  },
  {
    id: "patching-commands-failed",
    why: "A command on an instance failed: a scan or an installation did not end well.",
    first: "Read the command's output on the instance; mend the cause and scan again.",
    source: "https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-cloudwatch-metrics.html",
  },
];
