import { type Properties, text } from "../../properties.ts";
import type { Refusal, TypeRow } from "../../row.ts";
import type { Fault } from "../../shape.ts";
import { arn, faultIf, jsonFaults, nameFaults, object, partsOfArn, refers, strings } from "../shared.ts";

export const METRIC_ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
export const COMPOSITE = "aws:cloudwatch/compositeAlarm:CompositeAlarm";

/** The alarms that a rule names: `ALARM("name")`, `OK(name)`, or by ARN. */
function childrenOf(rule: string): string[] {
  const named = [...rule.matchAll(/\b(?:ALARM|OK|INSUFFICIENT_DATA)\(\s*"?([^")]+?)"?\s*\)/g)];
  const names = named.map(([, name = ""]) => (name.startsWith("arn:") ? partsOfArn(name).resource : name));
  return [...new Set(names)];
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteAlarms.html */
export const refuseWhileUsed: Refusal = ({ id, region }, world) => {
  const users = world.find(COMPOSITE, "region", region);
  return users.some(({ inputs }) => childrenOf(text(inputs, "alarmRule")).includes(id))
    ? `ValidationError: Cannot delete ${id} as there are composite alarm(s) depending on it.`
    : undefined;
};

export const CLOUDWATCH_ALARM_ROWS: readonly TypeRow[] = [
  {
    // PutCompositeAlarm creates or updates.
    token: COMPOSITE,
    immutable: ["alarmName", "actionsEnabled"],
    id: ({ inputs }) => text(inputs, "alarmName"),
    taken: "overwrites",
    outputs: (s) => ({ arn: arn("cloudwatch", s, `alarm:${s.id}`) }),
    references: [
      refers(
        (inputs) => childrenOf(text(inputs, "alarmRule")),
        [[METRIC_ALARM, COMPOSITE], "id"],
        (alarm) =>
          `ValidationError: Could not save the composite alarm as alarms ${alarm} in the alarm rule do not exist`,
      ),
    ],
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html
    checks: (inputs) => {
      const rule = text(inputs, "alarmRule");
      return [
        ...nameFaults(inputs, "alarmName", /^.{1,255}$/),
        ...faultIf(rule.length > 10_240, "alarmRule", "must be at most 10240 characters"),
        ...faultIf(childrenOf(rule).length > 100, "alarmRule", "must name at most 100 alarms"),
      ];
    },
    refuseDelete: refuseWhileUsed,
  },
  {
    token: "aws:cloudwatch/alarmMuteRule:AlarmMuteRule",
    immutable: ["name"],
    name: "name",
    id: ({ inputs }) => text(inputs, "name"),
    taken: "overwrites",
    outputs: (s) => ({
      arn: arn("cloudwatch", s, `alarm-mute-rule:${s.id}`),
      lastUpdatedTimestamp: s.now,
      muteType: text(scheduleOf(s.inputs), "expression").startsWith("at(") ? "ONE_TIME" : "RECURRING",
      status: "SCHEDULED",
    }),
    checks: muteFaults,
  },
  {
    token: "aws:cloudwatch/dashboard:Dashboard",
    immutable: ["dashboardName"],
    id: ({ inputs }) => text(inputs, "dashboardName"),
    taken: "overwrites",
    outputs: (s) => ({ dashboardArn: arn("cloudwatch", { ...s, region: "" }, `dashboard/${s.id}`) }),
    checks: (inputs) => [
      ...nameFaults(inputs, "dashboardName", /^[\w-]{1,255}$/),
      ...jsonFaults(inputs, "dashboardBody"),
    ],
  },
  {
    token: "aws:cloudwatch/logGroup:LogGroup",
    immutable: ["name", "namePrefix", "logGroupClass"],
    name: "name",
    id: ({ inputs }) => text(inputs, "name"),
    taken: (name) => `ResourceAlreadyExistsException: The specified log group already exists: ${name}`,
    outputs: (s) => ({
      arn: arn("logs", s, `log-group:${s.id}`),
      deletionProtectionEnabled: false,
      logGroupClass: "STANDARD",
      namePrefix: "",
    }),
    checks: (inputs) => [
      ...nameFaults(inputs, "name", /^[\w./#-]{1,512}$/),
      ...faultIf(
        typeof inputs["retentionInDays"] === "number" && !RETENTIONS.includes(inputs["retentionInDays"]),
        "retentionInDays",
        `must be one of ${RETENTIONS.join(", ")}`,
      ),
    ],
    refuseDelete: ({ inputs }) =>
      inputs["deletionProtectionEnabled"] === true
        ? "ValidationException: Log group cannot be deleted because deletion protection is enabled"
        : undefined,
  },
];

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const RETENTIONS = [
  0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

const scheduleOf = (inputs: Properties) => object(object(inputs, "rule"), "schedule");

/** The minutes of `PT90M` or `P1DT2H`; none where it is no such duration. */
function minutesOf(duration: string): number | undefined {
  const [whole, days = 0, hours = 0, minutes = 0] =
    /^P(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration) ?? [];
  return whole === undefined ? undefined : (Number(days) * 24 + Number(hours)) * 60 + Number(minutes);
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-mute-rules.html#defining-alarm-mute-rules */
function muteFaults(inputs: Properties): Fault[] {
  const schedule = scheduleOf(inputs);
  const once = text(schedule, "expression").startsWith("at(");
  const minutes = minutesOf(text(schedule, "duration"));
  const badDuration = minutes === undefined || minutes < 1 || minutes > 15 * 24 * 60;
  const names = strings(object(inputs, "muteTargets")["alarmNames"]);
  const at = (fault: Fault) => ({ ...fault, property: `rule.schedule.${fault.property}` });
  return [
    ...nameFaults(inputs, "name", /^.{1,255}$/),
    ...[
      ...nameFaults(schedule, "expression", EXPRESSION),
      ...nameFaults(schedule, "timezone", /^.{1,50}$/),
      ...faultIf("duration" in schedule && badDuration, "duration", "must be PT1M to P15D"),
    ].map(at),
    ...faultIf(names.length > 100, "muteTargets.alarmNames", "must be at most 100 names"),
    ...["startDate", "expireDate"].flatMap((date) => [
      ...faultIf(once && inputs[date] !== undefined, date, "must not stand beside an at(…) expression"),
      ...nameFaults(inputs, date, /^\d{4}-\d\d-\d\dT\d\d:\d\d:00(?:Z|[+-]\d\d:\d\d)$/),
    ]),
  ];
}

const EXPRESSION = /^(?:cron\((?:[\w*,-]+ ){4}[\w*,-]+\)|at\(\d{4}-\d\d-\d\dT\d\d:\d\d\))$/;
