import type { ServiceMetrics } from "./metrics/fact.ts";

const readme = "components/monitoring/README.md";

/** Metrics that Upkeep or on-call writes. */
export const ownMetrics: readonly ServiceMetrics[] = [
  {
    namespace: "Upkeep/Oncall",
    source: readme,
    metrics: [{ name: "Acknowledged", unit: "None", dimensions: [["Stack"]], finestPeriodSeconds: 60 }],
  },
  {
    namespace: "Upkeep/Patching",
    source: "components/patching/README.md",
    metrics: [
      { name: "DaysSincePatched", unit: "Count", dimensions: [["Ring", "Stack"]], finestPeriodSeconds: 60 },
    ],
  },
];
