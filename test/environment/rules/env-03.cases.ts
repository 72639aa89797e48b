import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-03",
  accept: [
    { because: "an id may have 30 characters", set: { "workloads[1].id": `a${"b".repeat(29)}` } },
    { because: "a count is at least 1", set: { "workloads[1].count": 1 } },
    { because: "a size has a unit", set: { "workloads[0].storage": "1.5TiB" } },
    {
      because: "optional keys may be absent",
      unset: ["workloads[1].count", "overrides", "calendar.freezes"],
    },
  ],
  reject: [
    { because: "an id may not have 31 characters", set: { "workloads[1].id": `a${"b".repeat(30)}` } },
    { because: "a count of 0 selects nothing", set: { "workloads[1].count": 0 } },
    { because: "a size is a number and a unit", set: { "workloads[0].storage": "500GB" } },
    { because: "a required key is missing", unset: ["aws.accessRole"] },
    { because: "a required mapping is missing", unset: ["aws"] },
    { because: "a fact of the kind is missing", unset: ["workloads[0].pointInTime"] },
    { because: "the tier does not exist", set: { tier: "diamond" } },
    { because: "the tier is misspelt", set: { tier: "golden" } },
    { because: "an account is text, not a number", replace: ['"333333333333"', "333333333333"] },
    { because: "a duration has no months", set: { "calendar.backup.duration": "1 month" } },
    { because: "a date exists in the calendar", set: { "overrides[0].expires": "2027-02-29" } },
    { because: "the kind does not exist", set: { "workloads[2].kind": "mainframe" } },
    { because: "a workload is a mapping", set: { "workloads[1]": 7 } },
    { because: "there is at least one workload", set: { workloads: [] }, unset: ["overrides"] },
    { because: "the environment is empty", text: "config:\n  upkeep:environment:\n" },
    { because: "there is no environment", text: "config:\n  aws:region: eu-central-1\n" },
    { because: "there is no config", text: "encryptionsalt: v1:x\n" },
  ],
};
