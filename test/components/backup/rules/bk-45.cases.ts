import type { RuleCases } from "../../../rules/case.ts";

const workloads = (count: number) => ({
  set: {
    workloads: Array.from({ length: count }, (_, index) => ({
      id: `app-${index}`,
      kind: "ec2",
      select: { App: `app-${index}` },
      encryptedWith: "customer-key",
    })),
  },
});

export const cases: RuleCases = {
  rule: "BK-45",
  accept: [{ because: "ten may select by tags", base: "bronze", ...workloads(10) }],
  reject: [{ because: "eleven are too many", base: "bronze", ...workloads(11) }],
};
