import type { RuleCases } from "../../../rules/case.ts";
import { fleet } from "./named.ts";

const terms = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    metric: {
      namespace: "AWS/NATGateway",
      metricName: "ConnectionAttemptCount",
      dimensions: { NatGatewayId: `nat-${index}` },
      period: 300,
      stat: "Sum",
    },
  }));
const math = (expression: string, count: number) => [
  { id: "e1", expression, returnData: true },
  ...terms(count),
];

export const cases: RuleCases = {
  rule: "MO-05",
  accept: [
    {
      because: "ten metrics are computed with",
      inputs: { set: { [`${fleet}.inputs.metricQueries`]: math("m0 + m9", 10) } },
    },
  ],
  reject: [
    {
      because: "eleven are not",
      inputs: { set: { [`${fleet}.inputs.metricQueries`]: math("m0 + m10", 11) } },
    },
    {
      because: "an alarm searches for nothing",
      inputs: { set: { [`${fleet}.inputs.metricQueries`]: math("SUM(SEARCH('x', 'Sum'))", 0) } },
    },
    {
      because: "metric math restarts no instance",
      inputs: { set: { [`${fleet}.inputs.alarmActions`]: ["arn:aws:automate:eu-central-1:ec2:recover"] } },
    },
  ],
};
