import { parse, validate } from "@aws-sdk/util-arn-parser";
import { accountOf } from "../../environment/aws/arn.ts";
import { type AnySpecified, isReference } from "../../environment/specified.ts";
import { textOf } from "./measured.ts";
import { childrenOf } from "./mo-09-composites.ts";
import { compositeAlarm, metricAlarm, specifiedOf } from "./specified-of.ts";
import type { MonitoringRule, MonitoringSubject } from "./subject.ts";

export const actions: MonitoringRule = {
  id: "MO-17",
  area: "monitoring",
  statement:
    "Every alarm acts on a topic of its own account and region on which CloudWatch may publish, or a composite acts for it.",
  why: "An alarm whose action leads nowhere fires and nobody is told.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html",
  clouds: ["aws"],
  judges: "inputs",
  *check(subject) {
    const { everyInput } = subject;
    const composites = specifiedOf(everyInput, compositeAlarm);
    const asked = new Set([
      ...composites.flatMap(({ inputs }) => childrenOf(inputs.alarmRule)),
      ...composites.map(({ inputs }) => textOf(inputs.actionsSuppressor?.alarm)),
    ]);
    const alarms = [
      ...specifiedOf(everyInput, metricAlarm).map((one) => ({ ...one, cloudName: textOf(one.inputs.name) })),
      ...composites.map((one) => ({ ...one, cloudName: textOf(one.inputs.alarmName) })),
    ];
    const topics = topicsOf(everyInput);
    for (const alarm of alarms) {
      const { name, from, inputs } = alarm;
      const targets: readonly unknown[] = inputs.alarmActions ?? [];
      const isAsked = asked.has(alarm.cloudName) || asked.has(name);
      const lost = targets.filter(
        (target) => !isReached(subject, topics, alarm, textOf(inputs.region), target),
      );
      if (lost.length === 0 && (targets.length > 0 || isAsked)) continue;
      yield {
        path: from,
        message:
          lost.length === 0
            ? `${name} acts on nothing`
            : `${name} acts on ${lost.map(textOf).join(", ")}, which it cannot reach`,
        fix: "act on a topic of its account and region whose policy lets cloudwatch.amazonaws.com publish",
      };
    }
  },
};

function isReached(
  { environment }: MonitoringSubject,
  topics: ReadonlyMap<string, AnySpecified>,
  { provider }: Pick<AnySpecified, "provider">,
  region: string,
  target: unknown,
): boolean {
  if (isReference(target)) {
    const topic = topics.get(target.ref);
    return topic?.provider === provider && regionIn(topic) === region;
  }
  if (typeof target !== "string" || !validate(target)) return false;
  const arn = parse(target);
  // An action of AWS's own, such as a restart of the instance, belongs to the region.
  const isOwn = arn.service === "automate" || arn.accountId === accountOf(environment.aws, provider);
  return isOwn && arn.region === region;
}

const regionIn = ({ inputs }: AnySpecified): string => ("region" in inputs ? textOf(inputs.region) : "");

/** What some policy lets CloudWatch publish on, by logical name. */
function topicsOf(everyInput: MonitoringSubject["everyInput"]): ReadonlyMap<string, AnySpecified> {
  const publishable = new Set(
    specifiedOf(everyInput, "aws:sns/topicPolicy:TopicPolicy")
      .filter(({ inputs }) => JSON.stringify(inputs.policy).includes("cloudwatch.amazonaws.com"))
      .flatMap(({ inputs: { arn } }) => (isReference(arn) ? [arn.ref] : [])),
  );
  return new Map(everyInput.filter(({ name }) => publishable.has(name)).map((one) => [one.name, one]));
}
