import { cloudFrontZone } from "../aws/traffic.ts";
import { specifiedOf } from "./specified-of.ts";
import type { RecoveryRule } from "./subject.ts";

export const cloudFront: RecoveryRule = {
  id: "DR-08",
  area: "recovery",
  statement:
    "An alias to a CloudFront distribution does not evaluate its target's health: that has no health.",
  why: "The distribution counts as healthy whatever happens behind it, and traffic never moves.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/Route53/latest/APIReference/API_AliasTarget.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ inputs }) {
    for (const { name, inputs: record, from } of specifiedOf(inputs, "aws:route53/record:Record")) {
      for (const { zoneId, evaluateTargetHealth } of record.aliases ?? []) {
        if (zoneId !== cloudFrontZone || !evaluateTargetHealth) continue;
        yield {
          path: [...from, "alias", "evaluateTargetHealth"],
          message: `${name} asks CloudFront for its health, which it has none of`,
          fix: "remove it, and give the side a check of its own",
        };
      }
    }
  },
};
