import type { RuleCases } from "../../../rules/case.ts";

const topic = (region: string, account: string) => ({
  "contacts.onCall": { topicArn: `arn:aws:sns:${region}:${account}:on-call` },
});

export const cases: RuleCases = {
  rule: "BK-42",
  accept: [
    {
      because: "there is one account and one region",
      base: "bronze",
      set: topic("eu-central-1", "111111111111"),
    },
    {
      because: "an address is subscribed everywhere",
      set: { "contacts.onCall": { email: "on-call@example.com" } },
    },
  ],
  reject: [
    { because: "the topic is in another region", base: "bronze", set: topic("eu-west-1", "111111111111") },
    {
      because: "the topic is in another account",
      base: "bronze",
      set: topic("eu-central-1", "999999999999"),
    },
    { because: "gold has two regions and two accounts", set: topic("eu-central-1", "333333333333") },
  ],
};
