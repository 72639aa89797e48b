import type { RuleEntry } from "../../../environment/rule.ts";

const common = { area: "monitoring", severity: "error", judges: "inputs" } as const;

/** Rules that nothing checks yet: Azure's own, and those about what is not offered yet. */
export const monitoringNotChecked: readonly RuleEntry[] = [
  {
    ...common,
    id: "MO-14",
    statement:
      "A window that an alert processing rule cannot say is compiled to dated rules, and ends before business hours.",
    why: 'A processing rule knows days of the month and no "third Tuesday": it would mute another day.',
    otherwise: "never",
    source: "https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-processing-rules",
    clouds: ["azure"],
  },
  {
    ...common,
    id: "MO-15",
    statement:
      "A metric alert on several resources names their type and region, a severity of 0 to 4, and a window no shorter than its frequency.",
    why: "Azure refuses another.",
    otherwise: "deploy",
    source:
      "https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-metric-multiple-time-series-single-rule",
    clouds: ["azure"],
  },
  {
    ...common,
    id: "MO-20",
    statement:
      "A service level objective lies between 0 and 1 over 30 days and has all four burn-rate alarms, none alone.",
    why: "One burn rate alone pages too late or too often.",
    otherwise: "never",
    source: "https://sre.google/workbook/alerting-on-slos/",
    clouds: ["aws", "azure"],
  },
  {
    ...common,
    id: "MO-21",
    statement: "An alarm on anomalies pages nobody in its first 14 days, and none is put on a hard limit.",
    why: "A baseline that has not seen two weeks takes Monday for an anomaly; a full disk is no matter of habit.",
    otherwise: "never",
    source:
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Anomaly_Detection.html",
    clouds: ["aws", "azure"],
  },
];
