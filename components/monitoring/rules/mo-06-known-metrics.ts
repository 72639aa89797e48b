import type { MetricFact } from "../aws/metrics/fact.ts";
import { metricFact } from "../aws/metrics/metrics.ts";
import { ownMetrics } from "../aws/own-metrics.data.ts";
import { type MeasuredMetric, measuredBy } from "./measured.ts";
import { metricAlarm, specifiedOf } from "./specified-of.ts";
import type { MonitoringRule } from "./subject.ts";

export const knownMetrics: MonitoringRule = {
  id: "MO-06",
  area: "monitoring",
  statement:
    "An alarm names a metric that exists, by a set of dimensions under which it is reported, in a region that has it.",
  why: "CloudWatch takes an alarm on a metric that does not exist, such as AWS/NatGateway for AWS/NATGateway: it never fires.",
  severity: "error",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/aws-services-cloudwatch-metrics.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ everyInput }) {
    for (const alarm of specifiedOf(everyInput, metricAlarm)) {
      for (const measured of measuredBy(alarm)) {
        const wrong = mistakeIn(measured, alarm.inputs.region);
        if (wrong !== undefined)
          yield { path: alarm.from, ...wrong, message: `${alarm.name}: ${wrong.message}` };
      }
    }
  },
};

function mistakeIn(measured: MeasuredMetric, region: unknown): { message: string; fix: string } | undefined {
  const { namespace, metric } = measured;
  // MO-07 judges the disks of the agent.
  if (namespace === "CWAgent" && metric.startsWith("disk_")) return undefined;
  const fact = factOf(namespace, metric);
  if (fact === undefined) {
    return {
      message: `no metric ${metric} is known in the namespace ${namespace}`,
      fix: "name it as its service's page does; namespaces and names are case-sensitive",
    };
  }
  const found = Object.keys(measured.dimensions).sort();
  if (!fact.dimensions.some((set) => set.join() === found.join())) {
    return {
      message: `${namespace} ${metric} is not reported by ${found.join(", ") || "no dimension"}`,
      fix: `name exactly ${fact.dimensions.map((set) => set.join(", ") || "no dimension").join("; or ")}`,
    };
  }
  if (fact.regionOnly === undefined || fact.regionOnly === region) return undefined;
  return {
    message: `${namespace} ${metric} is reported in ${fact.regionOnly} alone, and the alarm is in ${String(region)}`,
    fix: `put the alarm into ${fact.regionOnly}`,
  };
}

function factOf(namespace: string, metric: string): MetricFact | undefined {
  return (
    metricFact(namespace, metric) ??
    ownMetrics.find((one) => one.namespace === namespace)?.metrics.find(({ name }) => name === metric)
  );
}
