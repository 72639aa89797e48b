import { type Properties, text } from "../../properties.ts";
import type { TypeRow } from "../../row.ts";
import type { Fault } from "../../shape.ts";
import { arn, jsonFaults, nameFaults } from "../shared.ts";
import { METRIC_ALARM, refuseWhileUsed } from "./cloudwatch-alarms.ts";

const RULE = "aws:cloudwatch/eventRule:EventRule";
const TARGET = "aws:cloudwatch/eventTarget:EventTarget";

export const CLOUDWATCH_ROWS: readonly TypeRow[] = [
  {
    token: METRIC_ALARM,
    immutable: ["name"],
    name: "name",
    id: ({ inputs }) => text(inputs, "name"),
    // PutMetricAlarm creates or updates.
    taken: "overwrites",
    outputs: (s) => ({
      arn: arn("cloudwatch", s, `alarm:${s.id}`),
      actionsEnabled: true,
      treatMissingData: "missing",
      evaluateLowSampleCountPercentiles: "",
    }),
    checks: (inputs) => [...nameFaults(inputs, "name", /^.{1,255}$/), ...evaluationFaults(inputs)],
    refuseDelete: refuseWhileUsed,
  },
  {
    token: RULE,
    immutable: ["name", "namePrefix", "eventBusName"],
    name: "name",
    id: ({ inputs }) => text(inputs, "name"),
    taken: "overwrites",
    outputs: (s) => ({
      arn: arn("events", s, `rule/${s.id}`),
      eventBusName: "default",
      forceDestroy: false,
      namePrefix: "",
      state: "ENABLED",
    }),
    checks: (inputs) => {
      const neither = inputs["eventPattern"] === undefined && inputs["scheduleExpression"] === undefined;
      const missing = neither
        ? [{ property: "eventPattern", reason: "one of eventPattern and scheduleExpression is required" }]
        : [];
      return [
        ...missing,
        ...nameFaults(inputs, "name", /^[\w.-]{1,64}$/),
        ...jsonFaults(inputs, "eventPattern"),
      ];
    },
    refuseDelete: ({ id }, world) =>
      world.find(TARGET, "rule", id).length > 0
        ? "ValidationException: Rule can't be deleted since it has targets."
        : undefined,
  },
  {
    token: TARGET,
    immutable: ["rule", "eventBusName", "targetId"],
    name: "targetId",
    id: ({ inputs }) => `${text(inputs, "rule")}-${text(inputs, "targetId")}`,
    taken: "overwrites",
    outputs: () => ({ eventBusName: "default", forceDestroy: false }),
    references: [
      {
        from: (inputs) => [text(inputs, "rule")],
        type: RULE,
        by: "name",
        scope: "same-region",
        error: (rule) => `ResourceNotFoundException: Rule ${rule} does not exist on EventBus default.`,
      },
    ],
  },
];

/**
 * How far an alarm may look back: seven days, one where its period is under an hour.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
function evaluationFaults({ period, evaluationPeriods }: Properties): Fault[] {
  if (typeof period !== "number" || typeof evaluationPeriods !== "number") return [];
  const most = period < 3600 ? 86_400 : 604_800;
  if (period * evaluationPeriods <= most) return [];
  return [{ property: "evaluationPeriods", reason: `times the period must be at most ${most} seconds` }];
}
