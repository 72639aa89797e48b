import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-08",
  accept: [
    { because: "Berlin is a zone", set: { zone: "Europe/Berlin" } },
    { because: "UTC is a zone", set: { zone: "UTC" } },
  ],
  reject: [
    { because: "an offset knows no daylight saving time", set: { zone: "+02:00" } },
    { because: "there is no such place", set: { zone: "Europe/Munich" } },
    { because: "the name is not empty", set: { zone: "" } },
  ],
};
