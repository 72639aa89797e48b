import { formatDuration } from "../../../environment/duration.ts";
import { type TopicPlace, topicArn } from "../../environment/aws/topics.ts";
import { physicalName, stackOf } from "../../environment/naming.ts";
import { refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { RecoveryIntent } from "../intent.ts";
import type { RecoveryEnvironment } from "../schema.ts";
import { drillDays } from "./drill-days.ts";
import type { RecoveryTypes } from "./types.ts";

/** Where the day of a drill is announced: in the region that it takes place in. */
export function reminderPlace({ drill, regions }: RecoveryIntent): TopicPlace | undefined {
  if (drill?.starts === undefined || regions.recovery === undefined) return undefined;
  return typeof drillDays(drill.starts) === "string"
    ? { provider: "aws-workload", region: regions.recovery }
    : undefined;
}

/**
 * On the day on which a drill is due, on-call hears of it. The age of the last drill is no metric: it is judged where the
 * file is read (DR-20), and here the calendar is what speaks.
 */
export function specifyReminder(
  environment: RecoveryEnvironment,
  intent: RecoveryIntent,
): Specified<RecoveryTypes>[] {
  const place = reminderPlace(intent);
  const { drill } = intent;
  if (place === undefined || drill?.starts === undefined) return [];
  const scheduleExpression = drillDays(drill.starts);
  if (typeof scheduleExpression !== "string") return [];
  const { region } = place;
  const rule = `recovery-drill-due-${region}-workload`;
  const common = { provider: "aws-workload", from: ["calendar", "recovery", "drill", "start"] } as const;
  return [
    {
      ...common,
      type: "aws:cloudwatch/eventRule:EventRule",
      name: rule,
      inputs: {
        name: physicalName([stackOf(environment), "drill-due", region], { maxLength: 64 }),
        description: "A recovery drill is due on this day",
        scheduleExpression,
        region,
        tags: tagsOf(environment),
      },
    },
    {
      ...common,
      type: "aws:cloudwatch/eventTarget:EventTarget",
      name: `recovery-drill-due-target-${region}-workload`,
      inputs: {
        rule: refer(rule, "name"),
        targetId: "alarm-topic",
        arn: topicArn(environment, place),
        input: {
          json: {
            alarm: "recovery-drill-due",
            stack: stackOf(environment),
            what: `A recovery drill is due today; no more than ${formatDuration(drill.intervalMinutes)} may lie between two`,
          },
        },
        region,
      },
    },
  ];
}
