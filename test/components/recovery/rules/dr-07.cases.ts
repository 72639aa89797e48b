import type { RuleCases } from "../../../rules/case.ts";
import { trafficOf } from "./parts.ts";

const check = "recovery-health-check-eu-central-1-shop.inputs";

export const cases: RuleCases = {
  rule: "DR-07",
  accept: [
    { because: "both sides are asked", set: trafficOf() },
    {
      because: "the first side is off and inverted while the roles are swapped",
      set: { ...trafficOf(), "aws.regions": { primary: "eu-west-1", recovery: "eu-central-1" } },
    },
    {
      because: "inverted alone is asked all the same",
      set: trafficOf(),
      inputs: { set: { [`${check}.invertHealthcheck`]: true } },
    },
  ],
  reject: [
    {
      because: "off alone is healthy",
      set: trafficOf(),
      inputs: { set: { [`${check}.disabled`]: true } },
    },
    {
      because: "it says nothing of being inverted",
      set: trafficOf(),
      inputs: { set: { [`${check}.disabled`]: true }, unset: [`${check}.invertHealthcheck`] },
    },
  ],
};
