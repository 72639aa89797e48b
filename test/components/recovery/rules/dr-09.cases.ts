import type { RuleCases } from "../../../rules/case.ts";
import { trafficOf } from "./parts.ts";

const alarmed = trafficOf({
  check: { alarm: { name: "shop-unhealthy", region: "eu-central-1", changed: "2026-11-24" } },
});
const triggers = "recovery-health-check-eu-central-1-shop.inputs.triggers";

export const cases: RuleCases = {
  rule: "DR-09",
  accept: [
    { because: "it changes with the alarm", set: alarmed },
    { because: "an address has no alarm", set: trafficOf() },
  ],
  reject: [
    { because: "it has none", set: alarmed, inputs: { unset: [triggers] } },
    { because: "they are empty", set: alarmed, inputs: { set: { [triggers]: {} } } },
  ],
};
