import { compositeLimits } from "../aws/composite.ts";
import { textOf } from "./measured.ts";
import { compositeAlarm, metricAlarm, specifiedOf } from "./specified-of.ts";
import type { MonitoringRule, MonitoringSubject } from "./subject.ts";

const mostParents = 150;
const mostActions = 5;

/** Cloud names of the alarms that a composite's rule names. */
export function childrenOf(rule: unknown): string[] {
  return Array.from(
    String(rule).matchAll(/(?:ALARM|OK|INSUFFICIENT_DATA)\("([^"]+)"\)/g),
    ([, name = ""]) => name,
  );
}

/** Where each alarm is, by its name in its region. */
function regionsOf(everyInput: MonitoringSubject["everyInput"]): ReadonlySet<string> {
  return new Set([
    ...specifiedOf(everyInput, metricAlarm).map(
      ({ inputs }) => `${textOf(inputs.region)} ${textOf(inputs.name)}`,
    ),
    ...specifiedOf(everyInput, compositeAlarm).map(
      ({ inputs }) => `${textOf(inputs.region)} ${textOf(inputs.alarmName)}`,
    ),
  ]);
}

export const composites: MonitoringRule = {
  id: "MO-09",
  area: "monitoring",
  statement: `A composite names at most ${compositeLimits.children} alarms of its own region in ${compositeLimits.characters} characters, itself not among them, and no state has more than ${mostActions} actions.`,
  why: "CloudWatch refuses such a composite.",
  severity: "error",
  otherwise: "deploy",
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ everyInput }) {
    const known = regionsOf(everyInput);
    const parents = new Map<string, number>();
    for (const { name, from, inputs } of specifiedOf(everyInput, compositeAlarm)) {
      const children = childrenOf(inputs.alarmRule);
      const wrong = (message: string, fix: string) => ({ path: from, message: `${name} ${message}`, fix });
      if (children.length > compositeLimits.children) {
        yield wrong(`names ${children.length} alarms`, `name ${compositeLimits.children} at most; split it`);
      }
      const length = textOf(inputs.alarmRule).length;
      if (length > compositeLimits.characters) {
        yield wrong(
          `has a rule of ${length} characters`,
          `write ${compositeLimits.characters} at most; split it`,
        );
      }
      const strangers = children.filter((child) => !known.has(`${textOf(inputs.region)} ${child}`));
      if (strangers.length > 0)
        yield wrong(`names ${strangers.join(", ")}, not in its region`, "name alarms of its region");
      if (children.includes(textOf(inputs.alarmName))) yield wrong("names itself", "name other alarms");
      for (const child of new Set(children)) parents.set(child, (parents.get(child) ?? 0) + 1);
    }
    const crowded = [...parents].filter(([, count]) => count > mostParents);
    for (const [child, count] of crowded) {
      yield {
        path: ["workloads"],
        message: `${child} is in ${count} composites`,
        fix: `be in ${mostParents} at most`,
      };
    }
    yield* tooManyActions(everyInput);
  },
};

function* tooManyActions(everyInput: MonitoringSubject["everyInput"]) {
  for (const { name, from, inputs } of [
    ...specifiedOf(everyInput, metricAlarm),
    ...specifiedOf(everyInput, compositeAlarm),
  ]) {
    const most = Math.max((inputs.alarmActions ?? []).length, (inputs.okActions ?? []).length);
    if (most <= mostActions) continue;
    yield {
      path: from,
      message: `${name} has ${most} actions of one state`,
      fix: `have ${mostActions} at most`,
    };
  }
}
