import type { RuleCases } from "../../../rules/case.ts";

const server = (id: string, select: object, patching?: object) => ({
  id,
  kind: "ec2",
  select,
  count: 2,
  encryptedWith: "customer-key",
  dataClass: "health",
  ...(patching && { patching }),
});
const rings = "workloads[1].patching";

export const cases: RuleCases = {
  rule: "PA-06",
  accept: [
    { because: "1, 1 and 2 are all 4", set: { [rings]: { rings: { canary: 1, pilot: 1, broad: 2 } } } },
    { because: "a ring may be left out", set: { [rings]: { rings: { pilot: 1, broad: 3 } } } },
    {
      because: "the two differ in a tag's value",
      set: { "workloads[3]": server("jobs", { App: "jobs" }, { ring: "pilot" }) },
    },
    {
      because: "the two meet in the same ring",
      set: { "workloads[3]": server("jobs", { Team: "jobs" }, { ring: "broad" }) },
    },
    {
      because: "the two are in different regions",
      set: {
        "workloads[3]": { ...server("jobs", { Team: "jobs" }, { ring: "pilot" }), region: "eu-west-1" },
      },
    },
    {
      because: "who is not patched is in no ring",
      set: {
        "workloads[3]": server(
          "jobs",
          { Team: "jobs" },
          {
            exempt: true,
            reason: "its vendor patches it",
            approvedBy: "head of quality",
            expires: "2027-03-31",
          },
        ),
      },
    },
    {
      because: "one server is one instance",
      set: {
        "workloads[1]": {
          id: "app",
          kind: "ec2",
          arn: "arn:aws:ec2:eu-central-1:333333333333:instance/i-0123456789abcdef0",
          encryptedWith: "customer-key",
          dataClass: "health",
          patching: { rings: { canary: 1 } },
        },
      },
    },
  ],
  reject: [
    { because: "3 of 4 are in a ring", set: { [rings]: { rings: { canary: 1, pilot: 1, broad: 1 } } } },
    { because: "5 of 4 are in a ring", set: { [rings]: { rings: { canary: 2, pilot: 1, broad: 2 } } } },
    {
      because: "nobody says how many there are",
      set: { [rings]: { rings: { broad: 4 } } },
      unset: ["workloads[1].count"],
    },
    { because: "both are said", set: { [rings]: { ring: "broad", rings: { broad: 4 } } } },
    {
      because: "an instance may carry both tags",
      set: { "workloads[3]": server("jobs", { Team: "jobs" }, { ring: "pilot" }) },
    },
    {
      because: "one's tags hold the other's",
      set: { "workloads[3]": server("jobs", { App: "records", Role: "jobs" }, { ring: "canary" }) },
    },
    { because: "bronze has no pilot", base: "bronze", set: { "workloads[0].patching": { ring: "pilot" } } },
  ],
};
