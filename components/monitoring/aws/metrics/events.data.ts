import { alike, type ServiceMetrics } from "./fact.ts";

export const events: ServiceMetrics = {
  namespace: "AWS/Events",
  source: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html",
  metrics: [
    ...alike(["FailedInvocations", "Invocations", "TriggeredRules"], {
      unit: "Count",
      dimensions: [["EventBusName", "RuleName"], ["RuleName"]],
      finestPeriodSeconds: 60,
      believed: ["period", "unit"],
    }),
  ],
};
