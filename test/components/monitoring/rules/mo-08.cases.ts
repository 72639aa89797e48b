import type { RuleCases } from "../../../rules/case.ts";
import { cpu } from "./named.ts";

const server = (period: number, instance = "i-0123456789abcdef0") => ({
  set: {
    [`${cpu}.inputs.namespace`]: "AWS/EC2",
    [`${cpu}.inputs.metricName`]: "CPUUtilization",
    [`${cpu}.inputs.dimensions`]: { InstanceId: instance },
    [`${cpu}.inputs.period`]: period,
  },
});
const detailed = (detailedMonitoring: boolean) => ({
  "workloads[3]": {
    id: "single",
    kind: "ec2",
    arn: "arn:aws:ec2:eu-central-1:333333333333:instance/i-0123456789abcdef0",
    encryptedWith: "customer-key",
    detailedMonitoring,
  },
});

export const cases: RuleCases = {
  rule: "MO-08",
  accept: [
    { because: "every server reports every five minutes", inputs: server(300) },
    { because: "this one reports every minute", set: detailed(true), inputs: server(60) },
  ],
  reject: [
    { because: "nobody said so", inputs: server(60) },
    { because: "somebody said that it does not", set: detailed(false), inputs: server(60) },
    { because: "another server does", set: detailed(true), inputs: server(60, "i-0fedcba9876543210") },
  ],
};
