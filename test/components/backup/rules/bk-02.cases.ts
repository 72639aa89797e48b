import type { RuleCases } from "../../../rules/case.ts";

const one = (type: string, name: string, more: object = {}) => ({
  evidence: {
    type: `aws:backup/${type}`,
    name: "evidence",
    provider: "aws-workload",
    inputs: { name, region: "eu-central-1", ...more },
    from: ["compliance", "frameworks"],
  },
});

const framework = (name: string) => ({ set: one("framework:Framework", name, { controls: [] }) });
const report = (name: string) => ({
  set: one("reportPlan:ReportPlan", name, { reportSetting: { reportTemplate: "BACKUP_JOB_REPORT" } }),
});
const plan = (name: string) => ({
  set: one("restoreTestingPlan:RestoreTestingPlan", name, {
    scheduleExpression: "cron(0 5 ? * SUN *)",
    recoveryPointSelection: {
      algorithm: "RANDOM_WITHIN_WINDOW",
      includeVaults: ["*"],
      recoveryPointTypes: ["SNAPSHOT"],
    },
  }),
});
const selection = (name: string) => ({
  set: one("restoreTestingSelection:RestoreTestingSelection", name, {
    protectedResourceType: "RDS",
    protectedResourceArns: ["*"],
  }),
});

export const cases: RuleCases = {
  rule: "BK-02",
  accept: [
    { because: "a framework is one letter", inputs: framework("f") },
    { because: "a framework has 256 characters", inputs: framework("f".repeat(256)) },
    { because: "a report has digits and underscores", inputs: report("Jobs_2026") },
    { because: "a restore test has 50 characters", inputs: plan("t".repeat(50)) },
    { because: "a restore test may begin with a digit", inputs: plan("1_test") },
    { because: "a selection has underscores", inputs: selection("rds_all") },
  ],
  reject: [
    { because: "a framework has a hyphen", inputs: framework("clinic-prod") },
    { because: "a framework has 257 characters", inputs: framework("f".repeat(257)) },
    { because: "a framework begins with a digit", inputs: framework("1f") },
    { because: "a report begins with an underscore", inputs: report("_jobs") },
    { because: "a restore test has a hyphen", inputs: plan("restore-test") },
    { because: "a restore test has 51 characters", inputs: plan("t".repeat(51)) },
    { because: "a selection has a hyphen", inputs: selection("rds-all") },
  ],
};
