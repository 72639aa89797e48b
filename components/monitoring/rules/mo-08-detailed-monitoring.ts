import { nameInArn } from "../../environment/aws/arn.ts";
import { measuredBy } from "./measured.ts";
import { metricAlarm, specifiedOf } from "./specified-of.ts";
import type { MonitoringRule } from "./subject.ts";

const basicSeconds = 300;

export const detailedMonitoring: MonitoringRule = {
  id: "MO-08",
  area: "monitoring",
  statement:
    "An alarm on a server's CPU has a period of five minutes, unless the server reports every minute.",
  why: "Without detailed monitoring four of five periods hold no data: the alarm fires late or never.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-cloudwatch-new.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ environment, everyInput }) {
    const detailed = new Set(
      environment.workloads.flatMap(({ kind, arn, detailedMonitoring: on }) =>
        kind === "ec2" && on === true && arn !== undefined ? [nameInArn(arn)] : [],
      ),
    );
    for (const alarm of specifiedOf(everyInput, metricAlarm)) {
      for (const { namespace, metric, dimensions, periodSeconds } of measuredBy(alarm)) {
        // Status checks are reported every minute on every server.
        if (namespace !== "AWS/EC2" || metric.startsWith("StatusCheckFailed")) continue;
        if (periodSeconds % basicSeconds === 0 || detailed.has(String(dimensions["InstanceId"]))) continue;
        yield {
          path: alarm.from,
          message: `${alarm.name} looks at ${metric} every ${periodSeconds} seconds, and nobody said that the server reports so often`,
          fix: "use 300 seconds, or write detailedMonitoring: true once it is on",
        };
      }
    }
  },
};
