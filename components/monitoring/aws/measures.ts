import type { Alarm } from "../../environment/aws/alarm.ts";
import type { CatalogueEntry, Statistic, Term } from "./catalogue/entry.ts";
import type { Part } from "./parts.ts";

type Measures = Alarm["measures"];

const functions: Readonly<Partial<Record<Statistic, string>>> = {
  Average: "AVG",
  Maximum: "MAX",
  Minimum: "MIN",
  Sum: "SUM",
};

/**
 * Whether a query can select an entry's metric by the tags of the resources. Resources' tags reach the metrics of AWS's own
 * services only, percentiles are no function of a query, and a query stands in no metric math.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/EnableResourceTagsOnTelemetry.html
 */
export function canQuery({ namespace, measured, of }: CatalogueEntry): boolean {
  return (
    namespace.startsWith("AWS/") &&
    (of === undefined || of === "itself") &&
    "metric" in measured &&
    functions[measured.statistic] !== undefined
  );
}

/** What the alarm looks at: a metric, metric math, or, for a fleet that tags select, a query with one series per resource. */
export function measuresOf(
  entry: CatalogueEntry,
  part: Part,
  select: Readonly<Record<string, string>> | undefined,
): Measures {
  const { namespace, measured, periodSeconds } = entry;
  if (part.identity !== undefined && "metric" in measured) {
    const expression = fleetQuery(namespace, measured, part, part.identity, select ?? {});
    return { metricQueries: [{ id: "fleet", expression, period: periodSeconds, returnData: true }] };
  }
  if ("metric" in measured) {
    const { metric, statistic, more } = measured;
    return {
      namespace,
      metricName: metric,
      dimensions: { ...part.dimensions, ...more },
      ...(statistic.startsWith("p") ? { extendedStatistic: statistic } : { statistic: statistic }),
    };
  }
  return {
    metricQueries: [
      { id: "result", expression: measured.expression, label: entry.id, returnData: true },
      ...Object.entries(measured.terms).map(([id, { metric, statistic, more }]) => ({
        id,
        metric: {
          namespace,
          metricName: metric,
          dimensions: { ...part.dimensions, ...more },
          period: periodSeconds,
          stat: statistic,
        },
      })),
    ],
  };
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** A key that is no plain word is quoted. */
const tagKey = (key: string) => (/^[A-Za-z_]\w*$/.test(key) ? `tag.${key}` : `tag."${key}"`);

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-metrics-insights-querylanguage.html */
function fleetQuery(
  namespace: string,
  { metric, statistic, more }: Term,
  { dimensions }: Part,
  identity: string,
  select: Readonly<Record<string, string>>,
): string {
  const fixed = { ...dimensions, ...more };
  const conditions = [
    ...Object.entries(select).map(([key, value]) => `${tagKey(key)} = ${quoted(value)}`),
    ...Object.entries(fixed).map(([key, value]) => `${key} = ${quoted(value)}`),
  ];
  const call = functions[statistic] ?? "MAX";
  const name = /^\w+$/.test(metric) ? metric : `"${metric}"`;
  return [
    `SELECT ${call}(${name})`,
    `FROM SCHEMA("${namespace}", ${[identity, ...Object.keys(fixed)].join(", ")})`,
    `WHERE ${conditions.join(" AND ")}`,
    `GROUP BY ${identity}`,
    `ORDER BY ${call}() ${entryOrder[call] ?? "DESC"}`,
  ].join(" ");
}

/** A query returns a limited number of series: the worst come first. */
const entryOrder: Readonly<Record<string, "ASC" | "DESC">> = { MIN: "ASC" };
