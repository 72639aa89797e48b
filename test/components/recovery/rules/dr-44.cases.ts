import type { RuleCases } from "../../../rules/case.ts";
import { trafficOf } from "./parts.ts";

const unchecked = { check: undefined, uncheckedBecause: "a static page" };
const american = ["us-west-2", "us-east-1"];

export const cases: RuleCases = {
  rule: "DR-44",
  accept: [
    { because: "Route 53 notices by itself", base: "platinum", set: trafficOf({}, {}, {}, american) },
    {
      because: "the control plane of Route 53 is elsewhere",
      set: trafficOf({}, unchecked, {}, ["eu-west-1", "eu-central-1"]),
    },
  ],
  reject: [
    {
      because: "the records can be changed in the lost region alone",
      base: "platinum",
      set: trafficOf({}, unchecked, {}, american),
    },
  ],
};
