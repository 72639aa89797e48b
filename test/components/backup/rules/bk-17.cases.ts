import type { RuleCases } from "../../../rules/case.ts";

const at = (region: string, type: string) =>
  `backup-settings-${region}-workload.inputs.resourceTypeOptInPreference.${type}`;

export const cases: RuleCases = {
  rule: "BK-17",
  accept: [
    {
      because: "no bucket is protected here",
      inputs: { set: { [at("eu-central-1", "S3")]: false } },
    },
    {
      because: "another stack owns the settings",
      set: { "aws.ownsAccountSettings": false },
    },
  ],
  reject: [
    { because: "databases are not opted in", inputs: { set: { [at("eu-central-1", "RDS")]: false } } },
    { because: "instances are not named", inputs: { unset: [at("eu-central-1", "EC2")] } },
    {
      because: "databases are not opted in where their copies go",
      inputs: { set: { [at("eu-west-1", "RDS")]: false } },
    },
    { because: "a region has no settings", inputs: { unset: ["backup-settings-eu-west-1-workload"] } },
  ],
};
