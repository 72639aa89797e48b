import { specifiedOf } from "./specified-of.ts";
import type { RecoveryRule } from "./subject.ts";

export const alarmChecks: RecoveryRule = {
  id: "DR-09",
  area: "recovery",
  statement:
    "A health check that follows an alarm has triggers, which bring it into line when the alarm is edited.",
  why: "Route 53 copies the alarm's settings once: after an edit traffic moves by thresholds that nobody has any more.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/monitoring-health-checks.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ inputs }) {
    for (const { name, inputs: check, from } of specifiedOf(inputs, "aws:route53/healthCheck:HealthCheck")) {
      if (check.type !== "CLOUDWATCH_METRIC" || Object.keys(check.triggers ?? {}).length > 0) continue;
      yield {
        path: from,
        message: `${name} does not notice when its alarm is edited`,
        fix: "write triggers that change with the alarm",
      };
    }
  },
};
