import type { RuleCases } from "../../../rules/case.ts";
import { composite, storage } from "./named.ts";

export const cases: RuleCases = {
  rule: "MO-10",
  accept: [
    {
      because: "it depends on more than it names",
      inputs: { set: { [`${composite}.options.dependsOn[2]`]: storage } },
    },
  ],
  reject: [
    { because: "it depends on nothing", inputs: { unset: [`${composite}.options`] } },
    { because: "it depends on one of two", inputs: { unset: [`${composite}.options.dependsOn[1]`] } },
  ],
};
