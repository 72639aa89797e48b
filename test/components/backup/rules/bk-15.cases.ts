import type { RuleCases } from "../../../rules/case.ts";

const selection = "backup-selection-tagged-app-sub-daily-eu-central-1-workload.inputs";
const compared = (type: string) => ({
  set: { [`${selection}.selectionTags`]: [{ type, key: "App", value: "records" }] },
  unset: [`${selection}.resources`],
});

export const cases: RuleCases = {
  rule: "BK-15",
  accept: [
    { because: "tags are compared whole", inputs: compared("STRINGEQUALS") },
    {
      because: "a condition may exclude",
      inputs: {
        set: {
          [`${selection}.conditions`]: [
            { stringNotEquals: [{ key: "aws:ResourceTag/Stage", value: "test" }] },
          ],
        },
      },
    },
  ],
  reject: [
    { because: "patterns are for conditions", inputs: compared("STRINGLIKE") },
    { because: "exclusions are for conditions", inputs: compared("STRINGNOTEQUALS") },
    { because: "case counts", inputs: compared("StringEquals") },
  ],
};
