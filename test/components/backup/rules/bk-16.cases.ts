import type { RuleCases } from "../../../rules/case.ts";

const selecting = (select: Record<string, string>) => ({
  id: "web",
  kind: "ec2",
  select,
  encryptedWith: "customer-key",
  dataClass: "health",
});

export const cases: RuleCases = {
  rule: "BK-16",
  accept: [
    {
      because: "one spelling is used twice",
      set: { "workloads[3]": selecting({ App: "records", Role: "web" }) },
    },
    { because: "another word is another word", set: { "workloads[3]": selecting({ App: "record" }) } },
    {
      because: "one value may stand under two keys",
      set: { "workloads[3]": selecting({ Role: "Records" }) },
    },
  ],
  reject: [
    { because: "the value has another case", set: { "workloads[3]": selecting({ App: "Records" }) } },
    { because: "the value ends in a blank", set: { "workloads[3]": selecting({ App: "records " }) } },
    { because: "the key has another case", set: { "workloads[3]": selecting({ app: "web" }) } },
    {
      because: "one selection spells a key in two ways",
      set: { "workloads[1].select": { Role: "app", role: "app" } },
    },
  ],
};
