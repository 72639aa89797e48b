import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-06",
  accept: [
    { because: "the name says the keys", stack: "clinic-prod" },
    { because: "an example belongs to nobody", stack: "example" },
    { because: "a file of another name is no stack's" },
  ],
  reject: [
    { because: "the stage differs", stack: "clinic-test" },
    { because: "the customer differs", stack: "hospital-prod" },
  ],
};
