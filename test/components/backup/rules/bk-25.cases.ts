import type { RuleCases } from "../../../rules/case.ts";

const options = "backup-plan-continuous-eu-central-1-workload.inputs.advancedBackupSettings";

export const cases: RuleCases = {
  rule: "BK-25",
  accept: [
    {
      because: "the bucket is left out",
      base: "bronze",
      set: {
        "workloads[10].versioned": false,
        "workloads[10].backup": {
          protect: false,
          reason: "holds nothing but caches",
          approvedBy: "head of operations",
          expires: "2027-03-31",
        },
      },
    },
    {
      because: "there is no bucket",
      inputs: { unset: ["backup-role-s3-backup-workload", "backup-role-s3-restore-workload"] },
    },
    {
      because: "both options are said",
      base: "bronze",
      inputs: {
        set: {
          [options]: [
            { resourceType: "S3", backupOptions: { BackupACLs: "disabled", BackupObjectTags: "enabled" } },
          ],
        },
      },
    },
  ],
  reject: [
    { because: "versioning is off", base: "bronze", set: { "workloads[10].versioned": false } },
    {
      because: "the role cannot back buckets up",
      base: "bronze",
      inputs: { unset: ["backup-role-s3-backup-workload"] },
    },
    {
      because: "the role cannot restore buckets",
      base: "bronze",
      inputs: { unset: ["backup-role-s3-restore-workload"] },
    },
    {
      because: "object tags are not spoken of",
      base: "bronze",
      inputs: { set: { [options]: [{ resourceType: "S3", backupOptions: { BackupACLs: "enabled" } }] } },
    },
  ],
};
