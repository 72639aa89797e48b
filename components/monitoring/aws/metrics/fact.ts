/** Units as CloudWatch names them. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html */
export type MetricUnit = "Bytes" | "Count" | "Milliseconds" | "None" | "Percent" | "Seconds";

export interface MetricFact {
  readonly name: string;
  readonly unit: MetricUnit;
  /** Sets of dimension names that are published together: an alarm names exactly one of them. Names are sorted. */
  readonly dimensions: readonly (readonly string[])[];
  /** The shortest period at which every period holds a data point. */
  readonly finestPeriodSeconds: 60 | 300 | 86400;
  readonly regionOnly?: "us-east-1";
  /** What must be there or switched on before AWS publishes it. */
  readonly needs?: string;
  /** What AWS's documentation was not found to say. */
  readonly believed?: readonly ("dimensions" | "period" | "unit")[];
}

export interface ServiceMetrics {
  readonly namespace: string;
  readonly source: string;
  readonly metrics: readonly MetricFact[];
}

/** Metrics that differ in nothing but their names. */
export function alike(names: readonly string[], fact: Omit<MetricFact, "name">): readonly MetricFact[] {
  return names.map((name) => ({ name, ...fact }));
}
