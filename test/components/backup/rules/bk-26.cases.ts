import type { RuleCases } from "../../../rules/case.ts";

const overriding = (path: string, value: string | boolean) => ({
  path,
  value,
  reason: "contract section 7",
  approvedBy: "head of operations",
  expires: "2027-03-31",
});

const archived = { "overrides[1]": overriding("backup.archiveVolumes", true) };
const within = (rto: string) => ({ ...archived, "overrides[2]": overriding("backup.rto", rto) });

const weekly = "backup-plan-sub-daily-eu-central-1-workload.inputs.rules[2].lifecycle";
const unset = ["workloads[2].backup"];

export const cases: RuleCases = {
  rule: "BK-26",
  accept: [
    { because: "72 hours are promised", set: within("72h"), unset },
    { because: "no volume is protected", set: archived },
    {
      because: "weekly points go cold without being archived",
      unset,
      inputs: { set: { [weekly]: { deleteAfter: 120, coldStorageAfter: 30 } } },
    },
  ],
  reject: [
    { because: "71 hours and 59 minutes are promised", set: within("71h59m"), unset },
    { because: "gold promises 4 hours", set: archived, unset },
    {
      because: "weekly points are archived",
      set: within("72h"),
      unset,
      inputs: {
        set: {
          [weekly]: { deleteAfter: 120, coldStorageAfter: 30, optInToArchiveForSupportedResources: true },
        },
      },
    },
  ],
};
