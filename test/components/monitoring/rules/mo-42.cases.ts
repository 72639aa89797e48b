import type { RuleCases } from "../../../rules/case.ts";

const topic = (region: string, account: string) => ({ topicArn: `arn:aws:sns:${region}:${account}:copies` });

export const cases: RuleCases = {
  rule: "MO-42",
  accept: [
    {
      because: "there is one account and one region",
      base: "bronze",
      set: { "contacts.customerCopy": topic("eu-central-1", "111111111111") },
    },
    {
      because: "an address is subscribed everywhere",
      set: { "contacts.customerCopy": { email: "it@example.com" } },
    },
  ],
  reject: [
    {
      because: "the copy is in another region",
      base: "bronze",
      set: { "contacts.customerCopy": topic("eu-west-1", "111111111111") },
    },
    {
      because: "the copy is in another account",
      base: "bronze",
      set: { "contacts.customerCopy": topic("eu-central-1", "999999999999") },
    },
    {
      because: "a level is reached in one region only",
      set: { "monitoring.escalation.l2": topic("eu-central-1", "333333333333") },
    },
  ],
};
