import { specifiedOf } from "./specified-of.ts";
import type { RecoveryRule } from "./subject.ts";

export const disabledChecks: RecoveryRule = {
  id: "DR-07",
  area: "recovery",
  statement: "A health check that is disabled is inverted as well: alone it counts as healthy.",
  why: "Somebody disables the old side's check to force traffic away, and forces it to stay there.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-creating-values.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ inputs }) {
    for (const { name, inputs: check, from } of specifiedOf(inputs, "aws:route53/healthCheck:HealthCheck")) {
      if (check.disabled !== true || check.invertHealthcheck === true) continue;
      yield {
        path: from,
        message: `${name} is disabled, which counts as healthy`,
        fix: "write invertHealthcheck: true beside it",
      };
    }
  },
};
