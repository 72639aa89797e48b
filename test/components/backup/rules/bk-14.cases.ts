import type { RuleCases } from "../../../rules/case.ts";

const selection = "backup-selection-tagged-app-sub-daily-eu-central-1-workload.inputs";
const instances = (count: number, end = "") =>
  Array.from(
    { length: count },
    (_, index) => `arn:aws:ec2:eu-central-1:333333333333:instance/i-${1e8 + index}${end}`,
  );
const resources = (...arns: string[]) => ({ set: { [`${selection}.resources`]: arns } });
const others = (...arns: string[]) => ({ set: { [`${selection}.notResources`]: arns } });

export const cases: RuleCases = {
  rule: "BK-14",
  accept: [
    { because: "500 ARNs may be listed", inputs: resources(...instances(500)) },
    { because: "30 may have wildcards", inputs: resources(...instances(30, "*")) },
    { because: "a wildcard stands for all", inputs: resources("*") },
    { because: "a wildcard stands for all of a service", inputs: resources("arn:aws:rds:*") },
    { because: "a wildcard stands for region and account", inputs: resources("arn:aws:rds:*:*:db:*") },
    { because: "500 may be left out", inputs: others(...instances(500)) },
  ],
  reject: [
    { because: "501 ARNs are too many", inputs: resources(...instances(501)) },
    { because: "31 with wildcards are too many", inputs: resources(...instances(31, "*")) },
    { because: "a wildcard stands before the end", inputs: resources("arn:aws:s3:::*-logs") },
    { because: "a wildcard stands in the middle", inputs: resources("arn:aws:s3:::a*b*") },
    { because: "a wildcard is part of a region", inputs: resources("arn:aws:rds:eu-*:*:db:*") },
    {
      because: "a wildcard is the service",
      inputs: resources("arn:aws:*:eu-central-1:333333333333:db:records"),
    },
    { because: "501 cannot be left out", inputs: others(...instances(501)) },
    { because: "what is left out is a beginning, too", inputs: others("arn:aws:s3:::*-logs") },
  ],
};
