import type { AlarmPage } from "../../environment/aws/alarm.ts";
import { catalogue } from "./catalogue/catalogue.ts";

const readme = "components/monitoring/README.md";

/** Pages of alarms that are on no workload. */
const ofThePath: readonly AlarmPage[] = [
  {
    id: "alarm-path-deliveries-failed",
    why: "A topic of alarms did not deliver a message: somebody who should have been called was not.",
    first:
      "See which contact it is; confirm the subscription again, or mend the address. Then look for alarms that are on.",
    source: "https://docs.aws.amazon.com/sns/latest/dg/sns-monitoring-using-cloudwatch.html",
  },
  {
    id: "alarm-path-dead-letters",
    why: "Messages of alarm topics were given up and lie in the queue of dead letters.",
    first: "Read them there, act on the alarms in them, mend the subscription, and empty the queue.",
    source: "https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html",
  },
  {
    id: "alarm-path-heartbeat-failed",
    why: "EventBridge could not hand the sign of life to the topic of tickets.",
    first: "See that the topic exists and that its policy lets events.amazonaws.com publish.",
    source: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html",
  },
  {
    id: "alarm-path-heartbeat-missing",
    why: "The sign of life of the alarms was not sent: the rule is gone or switched off.",
    first: "Run pulumi preview with --refresh: it shows what somebody changed. Put it back with pulumi up.",
    source: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html",
  },
  {
    id: "on-call-acknowledged",
    why: "On-call has taken the open alarms on. This alarm calls nobody: it keeps higher levels from being called.",
    first: "Nothing. It ends an hour after the last acknowledgement.",
    source: readme,
  },
  {
    id: "on-call-silent",
    why: "A page was not acknowledged in time, so that the next level is called.",
    first: "Take the alarm on, acknowledge it, and find out why the level below was silent.",
    source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-suppression.html",
  },
  {
    id: "server-trouble",
    why: "An alarm of a server that is up, or of a volume on it. While the server is down, only that is told.",
    first: "The alarm's reason names the alarm below it: follow that one's page.",
    source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-suppression.html",
  },
];

/** The page of each id that monitoring raises, in the order of the catalogue. */
export const monitoringPages: readonly AlarmPage[] = [
  ...catalogue.map(({ id, why, first, source }) => ({ id, why, first, source })),
  ...ofThePath,
];
