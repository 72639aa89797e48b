import type { RuleCases } from "../../../rules/case.ts";

const days = (os: string) =>
  `patching-baseline-${os}-eu-central-1-workload.inputs.approvalRules[0].approveAfterDays`;

export const cases: RuleCases = {
  rule: "PA-02",
  accept: [
    {
      because: "an override of days does not reach an operating system without them",
      set: {
        "workloads[1].os": "ubuntu",
        "overrides[0]": {
          path: "patching.approval.securityDays",
          value: 3,
          reason: "agreed with the vendor",
          approvedBy: "head of operations",
          expires: "2027-03-31",
        },
      },
    },
    {
      because: "Red Hat says when",
      set: { "workloads[1].os": "rhel" },
      inputs: { set: { [days("rhel")]: 1 } },
    },
  ],
  reject: [
    {
      because: "Ubuntu does not",
      set: { "workloads[1].os": "ubuntu" },
      inputs: { set: { [days("ubuntu")]: 1 } },
    },
    {
      because: "Debian does not",
      set: { "workloads[1].os": "debian" },
      inputs: { set: { [days("debian")]: 7 } },
    },
  ],
};
