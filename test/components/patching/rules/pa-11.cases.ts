import type { RuleCases } from "../../../rules/case.ts";

const task = "patching-task-install-broad-with-backup-eu-central-1-workload.inputs";
const document = "patching-document-install-eu-central-1-workload.inputs";

export const cases: RuleCases = {
  rule: "PA-11",
  accept: [
    { because: "it installs a frozen set without hooks", base: "gold" },
    {
      because: "hooks without a frozen set are another way",
      inputs: {
        set: {
          [`${document}.content`]:
            '{"mainSteps":[{"inputs":{"DocumentName":"AWS-RunPatchBaselineWithHooks"}}]}',
        },
      },
    },
  ],
  reject: [
    { because: "a task has no targets", inputs: { unset: [`${task}.targets`] } },
    { because: "a task has an empty list of targets", inputs: { set: { [`${task}.targets`]: [] } } },
    {
      because: "it runs the document with hooks",
      inputs: { set: { [`${task}.taskArn`]: "AWS-RunPatchBaselineWithHooks" } },
    },
    {
      because: "hooks take no frozen set",
      inputs: {
        set: {
          [`${document}.content`]:
            '{"mainSteps":[{"inputs":{"DocumentName":"AWS-RunPatchBaselineWithHooks","Parameters":{"InstallOverrideList":"s3://a/b"}}}]}',
        },
      },
    },
  ],
};
