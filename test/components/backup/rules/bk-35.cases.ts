import type { RuleCases } from "../../../rules/case.ts";

const key = "backup-key-eu-central-1-workload.inputs";
const denial = `${key}.policy.json.Statement[1]`;
const event = "backup-event-keys-eu-central-1-workload.inputs.eventPattern.json.detail";

export const cases: RuleCases = {
  rule: "BK-35",
  accept: [
    { because: "30 days are KMS's own default", inputs: { unset: [`${key}.deletionWindowInDays`] } },
    { because: "more may be denied", inputs: { set: { [`${denial}.Action`]: "kms:*" } } },
  ],
  reject: [
    { because: "the key waits 29 days", inputs: { set: { [`${key}.deletionWindowInDays`]: 29 } } },
    {
      because: "the key may be disabled",
      inputs: { set: { [`${denial}.Action`]: ["kms:ScheduleKeyDeletion"] } },
    },
    { because: "nothing is denied", inputs: { unset: [denial] } },
    {
      because: "only one role is denied",
      inputs: { set: { [`${denial}.Principal`]: { AWS: "arn:aws:iam::333333333333:role/app" } } },
    },
    {
      because: "another role is exempt, too",
      inputs: {
        set: {
          [`${denial}.Condition`]: {
            StringNotEquals: {
              "aws:PrincipalArn": [
                "arn:aws:iam::333333333333:role/break-glass",
                "arn:aws:iam::333333333333:role/upkeep-deploy",
              ],
            },
          },
        },
      },
    },
    { because: "whoever deploys may delete keys", set: { "aws.breakGlassRole": "upkeep-deploy" } },
    {
      because: "nobody is told of a disabled key",
      inputs: { set: { [`${event}.eventName`]: ["ScheduleKeyDeletion"] } },
    },
    { because: "another key is watched", inputs: { set: { [`${event}.resources`]: { ARN: [] } } } },
    {
      because: "the event has no target",
      inputs: { unset: ["backup-event-target-keys-eu-central-1-workload"] },
    },
    {
      because: "the other account's keys are not watched",
      inputs: {
        unset: ["backup-event-keys-eu-central-1-backup", "backup-event-target-keys-eu-central-1-backup"],
      },
    },
  ],
};
