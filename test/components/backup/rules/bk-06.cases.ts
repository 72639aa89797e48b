import type { RuleCases } from "../../../rules/case.ts";
import { overriding } from "./overriding.ts";

const monthly = "backup-plan-only-records-eu-central-1-workload.inputs.rules[3]";
const lifecycle = (at: string, days: number) => ({ set: { [`${monthly}.${at}.deleteAfter`]: days } });
const kept = (leaf: string, value: string) => ({
  "overrides[1]": overriding(`backup.${leaf}`, value, "records"),
});

export const cases: RuleCases = {
  rule: "BK-06",
  accept: [
    { because: "120 d are 90 d after 30 d", set: kept("retention.monthly", "120d") },
    { because: "2555 d are 90 d after 2465 d", set: kept("coldAfter.yearly", "2465d") },
    {
      because: "what stays warm needs no 90 d",
      set: { ...kept("coldAfter.monthly", "365d"), "overrides[1].value": null },
    },
    { because: "a copy has 90 d in the cold", inputs: lifecycle("copyActions[1].lifecycle", 120) },
  ],
  reject: [
    { because: "119 d are 89 d after 30 d", set: kept("retention.monthly", "119d") },
    { because: "2555 d are 89 d after 2466 d", set: kept("coldAfter.yearly", "2466d") },
    {
      because: "a tier's 365 d are 89 d after 276 d",
      set: { "overrides[1]": overriding("backup.coldAfter.monthly", "276d") },
    },
    { because: "a point has 89 d in the cold", inputs: lifecycle("lifecycle", 119) },
    { because: "a copy has 89 d in the cold", inputs: lifecycle("copyActions[1].lifecycle", 119) },
  ],
};
