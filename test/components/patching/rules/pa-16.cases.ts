import type { RuleCases } from "../../../rules/case.ts";

const select = "workloads[1].select";

export const cases: RuleCases = {
  rule: "PA-16",
  accept: [
    { because: "the key with a space may be chosen", set: { patching: { tagKey: "Patch Group" } } },
    { because: "it is selected by its ring", set: { [select]: { PatchGroup: "clinic-prod-broad" } } },
    { because: "another tag is no ring", set: { [select]: { Patching: "yes" } } },
    {
      because: "who is not patched may carry it",
      set: {
        [select]: { "Patch Group": "vendor" },
        "workloads[1].patching": {
          exempt: true,
          reason: "its vendor patches it",
          approvedBy: "head of quality",
          expires: "2027-03-31",
        },
      },
    },
  ],
  reject: [
    {
      because: "the instances carry the other spelling",
      set: { [select]: { "Patch Group": "clinic-prod-broad" } },
    },
    {
      because: "the instances carry a third spelling",
      set: { [select]: { patchgroup: "clinic-prod-broad" } },
    },
    { because: "the tag has another value already", set: { [select]: { PatchGroup: "web" } } },
  ],
};
