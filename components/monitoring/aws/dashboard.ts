import { alarmArn } from "../../environment/aws/alarm.ts";
import { physicalName, stackOf } from "../../environment/naming.ts";
import type { Specified } from "../../environment/specified.ts";
import type { MonitoringIntent, WorkloadAlarm } from "../intent.ts";
import type { MonitoringEnvironment } from "../schema.ts";
import type { MonitoringTypes } from "./types.ts";

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html */
const mostGraphs = 400;
const columns = 4;
const graph = { width: 6, height: 5 };

/** One page per region: which alarms are on, workload by workload, and a graph of each with its threshold. */
export function specifyDashboard(
  environment: MonitoringEnvironment,
  intent: MonitoringIntent,
  region: string,
): Specified<MonitoringTypes>[] {
  const alarms = intent.alarms.filter(({ alarm }) => alarm.place.region === region);
  if (alarms.length === 0) return [];
  const byWorkload = Map.groupBy(alarms, ({ workload }) => workload ?? "account");
  const states = [...byWorkload].map(([workload, those], index) => ({
    type: "alarm",
    x: 12 * (index % 2),
    y: 3 * Math.floor(index / 2),
    width: 12,
    height: 3,
    properties: {
      title: workload,
      alarms: those.slice(0, 100).map(({ alarm }) => alarmArn(environment, alarm)),
    },
  }));
  const top = 3 * Math.ceil(byWorkload.size / 2);
  const shown = alarms.length <= mostGraphs ? alarms : alarms.filter(({ alarm }) => alarm.severity <= 2);
  return [
    {
      type: "aws:cloudwatch/dashboard:Dashboard",
      name: `monitoring-dashboard-${region}-workload`,
      provider: "aws-workload",
      inputs: {
        dashboardName: physicalName([stackOf(environment), "alarms", region], { maxLength: 255 }),
        dashboardBody: {
          json: {
            widgets: [
              ...states,
              ...shown
                .slice(0, mostGraphs)
                .map((one, index) => graphOf(environment, region, one, index, top)),
            ],
          },
        },
        region,
      },
      from: ["workloads"],
    },
  ];
}

function graphOf(
  environment: MonitoringEnvironment,
  region: string,
  { alarm }: WorkloadAlarm,
  index: number,
  top: number,
): object {
  return {
    type: "metric",
    x: graph.width * (index % columns),
    y: top + graph.height * Math.floor(index / columns),
    ...graph,
    properties: {
      title: alarm.thing,
      region,
      view: "timeSeries",
      annotations: { alarms: [alarmArn(environment, alarm)] },
    },
  };
}
