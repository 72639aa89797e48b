import type { RuleCases } from "../../../rules/case.ts";
import { overriding } from "./overriding.ts";

const records = "arn:aws:rds:eu-central-1:333333333333:db:records";
const database = (arn: string) => ({
  "workloads[2]": {
    id: "again",
    kind: "rds-postgres",
    arn,
    encryptedWith: "customer-key",
    maintenanceWindow: "sun:12:00-sun:13:00",
    pointInTime: true,
    storage: "100GiB",
    class: "db.m6g.large",
  },
});
const bucket = (id: string, select: Record<string, string>, region = "eu-central-1") => ({
  id,
  kind: "s3",
  select,
  region,
  versioned: true,
});
/** Two workloads of buckets, the second in a plan of its own. */
const buckets = (...[one, other]: [object, object]) => ({
  "workloads[2]": one,
  "workloads[3]": other,
  "overrides[1]": overriding("backup.retention.weekly", "60d", "images"),
});
const plan = "backup-plan-only-records-eu-central-1-workload.inputs.rules";
const selection = "backup-selection-all-rds-postgres-only-records-eu-central-1-workload.inputs.resources";

export const cases: RuleCases = {
  rule: "BK-09",
  accept: [
    { because: "another database is another resource", set: database(`${records}-2`) },
    {
      because: "a value tells buckets apart",
      set: buckets(bucket("scans", { Data: "scans" }), bucket("images", { Data: "images" })),
    },
    {
      because: "nobody knows whether a bucket has both tags",
      set: buckets(bucket("scans", { Data: "scans" }), bucket("images", { Team: "radiology" })),
    },
    {
      because: "the other region has other buckets",
      set: buckets(bucket("scans", { Data: "scans" }), bucket("images", { Data: "scans" }, "eu-west-1")),
    },
    {
      because: "only one of the two plans is continuous",
      set: {
        ...database(`${records}-2`),
        "overrides[1]": overriding("backup.retention.pointInTime", null, "again"),
      },
      inputs: { set: { [selection]: ["arn:aws:rds:*:*:db:*"] } },
    },
  ],
  reject: [
    {
      because: "two plans have one database",
      set: database(`${records}-2`),
      inputs: { set: { [selection]: [`${records}-2`] } },
    },
    {
      because: "the tags are the same",
      set: buckets(bucket("scans", { Data: "scans" }), bucket("images", { Data: "scans" })),
    },
    {
      because: "one asks for a tag more",
      set: buckets(
        bucket("scans", { Data: "scans", Team: "radiology" }),
        bucket("images", { Data: "scans" }),
      ),
    },
    {
      because: "a wildcard covers the other plan's database",
      set: database(`${records}-2`),
      inputs: { set: { [selection]: ["arn:aws:rds:*:*:db:*"] } },
    },
    {
      because: "two rules of a plan are continuous",
      set: { "overrides[1]": overriding("backup.retention.weekly", "30d", "records") },
      inputs: {
        set: { [`${plan}[2].enableContinuousBackup`]: true, [`${plan}[2].schedule`]: "cron(0 12 ? * SUN *)" },
      },
    },
  ],
};
