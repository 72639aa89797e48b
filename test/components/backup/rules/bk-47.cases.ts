import type { RuleCases } from "../../../rules/case.ts";

const networks = (...regions: string[]) => ({
  testNetworks: regions.map((region) => ({
    region,
    subnet: "subnet-0123456789abcdef0",
    securityGroup: "sg-0123456789abcdef0",
    databaseSubnets: "isolated",
  })),
});

export const cases: RuleCases = {
  rule: "BK-47",
  accept: [
    { because: "there is none" },
    { because: "the workloads are there", set: { backup: networks("eu-central-1") } },
  ],
  reject: [
    { because: "nothing is restored in the other region", set: { backup: networks("eu-west-1") } },
    { because: "a region has two", set: { backup: networks("eu-central-1", "eu-central-1") } },
  ],
};
