import type { ServiceMetrics } from "./fact.ts";

export const certificateManager: ServiceMetrics = {
  namespace: "AWS/CertificateManager",
  source: "https://docs.aws.amazon.com/acm/latest/userguide/cloudwatch-metrics.html",
  metrics: [
    {
      name: "DaysToExpiry",
      unit: "None",
      dimensions: [["CertificateArn"]],
      finestPeriodSeconds: 86400,
      needs: "a certificate that has not expired",
      believed: ["unit"],
    },
  ],
};
