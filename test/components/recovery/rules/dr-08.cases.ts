import type { RuleCases } from "../../../rules/case.ts";
import { trafficOf } from "./parts.ts";

const aliased = (zoneId: string, more: object = {}) => ({
  values: undefined,
  alias: { name: "d111111abcdef8.cloudfront.net", zoneId, ...more },
});
const sidesOf = (zoneId: string, more?: object) => trafficOf(aliased(zoneId, more), aliased(zoneId, more));
const cloudFront = "Z2FDTNDATAQYW2";

export const cases: RuleCases = {
  rule: "DR-08",
  accept: [
    { because: "by default CloudFront is not asked", set: sidesOf(cloudFront) },
    { because: "it says that it is not", set: sidesOf(cloudFront, { evaluateTargetHealth: false }) },
    {
      because: "a load balancer has a health",
      set: sidesOf("Z215JYRZR1TBD5", { evaluateTargetHealth: true }),
    },
  ],
  reject: [{ because: "CloudFront is asked", set: sidesOf(cloudFront, { evaluateTargetHealth: true }) }],
};
