import { isReference } from "../../environment/specified.ts";
import type { MetricAlarm } from "./specified-of.ts";

/** One metric that an alarm looks at, directly, in metric math, or by a query. */
export interface MeasuredMetric {
  readonly namespace: string;
  readonly metric: string;
  /** Dimensions with their values; those of a query have none unless it fixes them. */
  readonly dimensions: Readonly<Record<string, unknown>>;
  /** Whether a query selects it. */
  readonly byQuery: boolean;
  readonly periodSeconds: number;
}

type Query = NonNullable<MetricAlarm["inputs"]["metricQueries"]>[number];

/** Plain text of an input; a reference is no text. */
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const seconds = (value: unknown): number => (typeof value === "number" ? value : 0);

/** The queries of an alarm's metric math; none where it looks at one metric. */
export function queriesOf({ inputs }: MetricAlarm): readonly Query[] {
  return inputs.metricQueries ?? [];
}

/** Every metric that an alarm looks at. */
export function measuredBy(alarm: MetricAlarm): MeasuredMetric[] {
  const { namespace, metricName, dimensions, period } = alarm.inputs;
  if (metricName !== undefined) {
    return [
      {
        namespace: text(namespace),
        metric: text(metricName),
        dimensions: dimensions ?? {},
        byQuery: false,
        periodSeconds: seconds(period),
      },
    ];
  }
  return queriesOf(alarm).flatMap((query): MeasuredMetric[] => {
    if (query.metric !== undefined) {
      const { metric } = query;
      return [
        {
          namespace: text(metric.namespace),
          metric: text(metric.metricName),
          dimensions: metric.dimensions ?? {},
          byQuery: false,
          periodSeconds: seconds(metric.period),
        },
      ];
    }
    const selected = selectedBy(text(query.expression));
    return selected === undefined
      ? []
      : [{ ...selected, byQuery: true, periodSeconds: seconds(query.period) }];
  });
}

/** `SELECT MAX(StatusCheckFailed) FROM SCHEMA("AWS/EC2", InstanceId) …` */
function selectedBy(expression: string): Omit<MeasuredMetric, "periodSeconds" | "byQuery"> | undefined {
  const [, metric, namespace, names = ""] =
    /^SELECT \w+\("?([^")]+)"?\) FROM SCHEMA\("([^"]+)"((?:, \w+)*)\)/.exec(expression) ?? [];
  if (metric === undefined || namespace === undefined) return undefined;
  const dimensions = names.split(", ").filter((name) => name !== "");
  return { namespace, metric, dimensions: Object.fromEntries(dimensions.map((name) => [name, undefined])) };
}

/** How many seconds an alarm's periods have: its own, or that of its queries. */
export function periodOf(alarm: MetricAlarm): number {
  return (
    seconds(alarm.inputs.period) ||
    Math.max(0, ...measuredBy(alarm).map(({ periodSeconds }) => periodSeconds))
  );
}

/** A value for people; an output that is not known yet is named after its resource. */
export function textOf(value: unknown): string {
  return isReference(value) ? value.ref : String(value);
}
