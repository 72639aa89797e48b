import type { RuleCases } from "../../../rules/case.ts";

const selection = "backup-selection-tagged-app-sub-daily-eu-central-1-workload.inputs";
const tag = (value: string) => ({ type: "STRINGEQUALS", key: "App", value });

export const cases: RuleCases = {
  rule: "BK-13",
  accept: [
    {
      because: "one tag alone adds to nothing",
      inputs: {
        set: { [`${selection}.selectionTags`]: [tag("records")] },
        unset: [`${selection}.resources`],
      },
    },
    { because: "resources may stand alone", inputs: { unset: [`${selection}.conditions`] } },
    { because: "an empty list adds nothing", inputs: { set: { [`${selection}.selectionTags`]: [] } } },
    {
      because: "every tag that a workload selects by must match",
      set: { "workloads[1].select": { App: "records", Team: "radiology" } },
    },
  ],
  reject: [
    {
      because: "a tag adds to the resources",
      inputs: { set: { [`${selection}.selectionTags`]: [tag("records")] } },
    },
    {
      because: "a tag adds to the other",
      inputs: {
        set: { [`${selection}.selectionTags`]: [tag("records"), tag("scans")] },
        unset: [`${selection}.resources`],
      },
    },
    { because: "it names no resources", inputs: { unset: [`${selection}.resources`] } },
    {
      because: "it names nothing at all",
      inputs: { set: { [`${selection}.resources`]: [] }, unset: [`${selection}.conditions`] },
    },
  ],
};
