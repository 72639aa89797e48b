import { accountOf } from "../../environment/aws/arn.ts";
import { ownTopic } from "../../environment/aws/topic.ts";
import type { MonitoringRule } from "./subject.ts";

export const reached: MonitoringRule = {
  id: "MO-42",
  area: "monitoring",
  statement:
    "The customer's copy and every level of on-call are reached from each account and region in which alarms are raised.",
  why: "An alarm acts on topics of its own account and region only: elsewhere it goes to a topic to which nobody listens.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html",
  clouds: ["aws"],
  judges: "intent",
  *check({ environment, intent }) {
    const audiences = [
      { contact: environment.contacts.customerCopy, path: ["contacts", "customerCopy"] },
      ...intent.escalation.flatMap(({ contact, from }) =>
        contact === undefined ? [] : [{ contact, path: from }],
      ),
    ];
    for (const { contact, path } of audiences) {
      if (!("topicArn" in contact)) continue;
      const lost = intent.places.filter((place) => ownTopic(environment, contact, place) === undefined);
      if (lost.length === 0) continue;
      const where = lost.map(
        ({ provider, region }) => `${accountOf(environment.aws, provider)} in ${region}`,
      );
      yield {
        path: [...path, "topicArn"],
        message: `${contact.topicArn} is not reached from ${where.join(", ")}`,
        fix: "write {email: …}, which is subscribed to a topic in each of them",
      };
    }
  },
};
