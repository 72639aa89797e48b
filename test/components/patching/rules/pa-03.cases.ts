import type { RuleCases } from "../../../rules/case.ts";

const of = (os: string) => `patching-baseline-${os}-eu-central-1-workload.inputs`;
const source = { configuration: "[main]", name: "own", products: ["*"] };

export const cases: RuleCases = {
  rule: "PA-03",
  accept: [
    {
      because: "Linux has them",
      set: { "workloads[1].os": "rhel" },
      inputs: {
        set: {
          [`${of("rhel")}.approvalRules[0].enableNonSecurity`]: true,
          [`${of("rhel")}.sources`]: [source],
        },
      },
    },
    {
      because: "Windows has it",
      set: { "workloads[1].os": "windows" },
      inputs: { set: { [`${of("windows")}.availableSecurityUpdatesComplianceStatus`]: "COMPLIANT" } },
    },
  ],
  reject: [
    {
      because: "Windows knows no non-security patches",
      set: { "workloads[1].os": "windows" },
      inputs: { set: { [`${of("windows")}.approvalRules[0].enableNonSecurity`]: true } },
    },
    {
      because: "Windows has no sources",
      set: { "workloads[1].os": "windows" },
      inputs: { set: { [`${of("windows")}.sources`]: [source] } },
    },
    {
      because: "Linux has no such status",
      set: { "workloads[1].os": "rhel" },
      inputs: { set: { [`${of("rhel")}.availableSecurityUpdatesComplianceStatus`]: "COMPLIANT" } },
    },
  ],
};
