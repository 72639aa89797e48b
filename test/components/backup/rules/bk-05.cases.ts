import type { RuleCases } from "../../../rules/case.ts";
import { overriding } from "./overriding.ts";

const overridden = (path: string, value: string | null, workload: string) => ({
  "overrides[1]": overriding(`backup.${path}`, value, workload),
});
const table = (pointInTime: boolean, account = "333333333333") => ({
  "workloads[2]": {
    id: "sessions",
    kind: "dynamodb",
    arn: `arn:aws:dynamodb:eu-central-1:${account}:table/sessions`,
    pointInTime,
  },
});
const share = (maintenanceWindow: string) => ({
  "workloads[2]": {
    id: "share",
    kind: "fsx",
    arn: "arn:aws:fsx:eu-central-1:333333333333:file-system/fs-0fedcba9876543210",
    encryptedWith: "customer-key",
    maintenanceWindow,
  },
});

export const cases: RuleCases = {
  rule: "BK-05",
  accept: [
    { because: "2 h, 1 h and 60 min are the 4 h of gold", set: { "workloads[1].expectedJob": "60m" } },
    {
      because: "a job of 3 h was agreed",
      set: { "workloads[1].expectedJob": "3h", ...overridden("rpo.snapshot", "6h", "app") },
    },
    { because: "the table restores any moment", set: table(true) },
    { because: "10 h are within the 12 h of silver", base: "silver", set: table(false, "222222222222") },
    {
      because: "the service's own recovery remains",
      set: overridden("retention.pointInTime", null, "records"),
    },
    { because: "around a maintenance window 10 h are the best", set: share("sun:12:00-sun:13:00") },
    {
      because: "who is left out is promised nothing",
      set: { "workloads[2].expectedJob": "9h" },
    },
    { because: "4 h are promised", intent: { set: { "workloads[1].effective.minutes": 240 } } },
  ],
  reject: [
    { because: "2 h, 1 h and 61 min are more than 4 h", set: { "workloads[1].expectedJob": "61m" } },
    { because: "3 h, 1 h and 1 h are more than 4 h", set: overridden("snapshotInterval", "3h", "app") },
    { because: "2 h, 61 min and 1 h are more than 4 h", set: overridden("startWindow", "61m", "app") },
    { because: "3 h 59 min were agreed", set: overridden("rpo.snapshot", "239m", "app") },
    { because: "points through the day are not kept", set: overridden("retention.subDaily", null, "app") },
    { because: "a table has points of 2 h only", set: table(false) },
    {
      because: "nothing restores any moment",
      set: { ...overridden("retention.pointInTime", null, "records"), "workloads[0].pointInTime": false },
    },
    {
      because: "more starts are blocked than by the tier's schedule",
      set: { ...share("sun:12:00-sun:13:00"), ...overridden("snapshotInterval", "4h", "share") },
    },
    {
      because: "a minute more than 4 h is given",
      intent: { set: { "workloads[1].effective.minutes": 241 } },
    },
    { because: "nothing is kept", intent: { unset: ["workloads[1].effective"] } },
  ],
};
