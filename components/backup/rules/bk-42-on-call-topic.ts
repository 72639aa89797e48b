import { parse } from "@aws-sdk/util-arn-parser";
import { accountOf } from "../../environment/aws/arn.ts";
import { alarmPlaces } from "../aws/place.ts";
import type { BackupRule } from "./subject.ts";

export const onCallTopic: BackupRule = {
  id: "BK-42",
  area: "backup",
  statement: "On-call is reached from every account and region in which backup raises alarms.",
  why: "An alarm acts on topics of its own account and region only: elsewhere it goes to a topic to which nobody listens.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html",
  clouds: ["aws"],
  judges: "intent",
  *check({ environment: { aws, contacts }, intent }) {
    const { onCall } = contacts;
    if (!("topicArn" in onCall)) return;
    const topic = parse(onCall.topicArn);
    const unreached = alarmPlaces(intent)
      .map(({ provider, region }) => ({ account: accountOf(aws, provider), region }))
      .filter(({ account, region }) => account !== topic.accountId || region !== topic.region)
      .map(({ account, region }) => `${account} in ${region}`);
    if (unreached.length === 0) return;
    yield {
      path: ["contacts", "onCall", "topicArn"],
      message: `the topic is in ${topic.accountId} in ${topic.region}, and alarms are raised in ${unreached.join(", ")}, too`,
      fix: "write {email: …}, which is subscribed to a topic in each of them",
    };
  },
};
