import type { RuleCases } from "../../../rules/case.ts";
import { trafficOf } from "./parts.ts";

export const cases: RuleCases = {
  rule: "DR-03",
  accept: [
    { because: "both regions of the file serve", set: trafficOf() },
    { because: "the order of the sides is free", set: trafficOf({}, {}, {}, ["eu-west-1", "eu-central-1"]) },
    { because: "bronze has one region", base: "bronze", set: { "compliance.residency": ["eu-central-1"] } },
  ],
  reject: [
    { because: "a third region serves", set: trafficOf({}, { region: "eu-north-1" }) },
    { because: "both sides are in one region", set: trafficOf({}, { region: "eu-central-1" }) },
    {
      because: "a copy is where the data may not be",
      inputs: { set: { "recovery-backups-eu-west-1-records.inputs.region": "us-east-1" } },
    },
  ],
};
