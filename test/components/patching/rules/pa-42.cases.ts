import type { RuleCases } from "../../../rules/case.ts";

const start = "calendar.patching.broad.start";
const bronze = { base: "bronze" } as const;

export const cases: RuleCases = {
  rule: "PA-42",
  accept: [
    { ...bronze, because: "daily is said", set: { [start]: "daily 20:00" } },
    { ...bronze, because: "weekly is said", set: { [start]: "weekly SAT 20:00" } },
    { ...bronze, because: "the last day is said", set: { [start]: "monthly last 20:00" } },
    { ...bronze, because: "cron is said", set: { [start]: "cron(0 20 ? * TUE#3 *)" } },
  ],
  reject: [
    { ...bronze, because: "a rate counts from nowhere", set: { [start]: "rate(7 days)" } },
    { ...bronze, because: "once is not again", set: { [start]: "at(2027-01-12T20:00)" } },
  ],
};
