import type { Case, RuleCases } from "../../../rules/case.ts";

const named =
  (logicalName: string) =>
  (because: string, name: string): Case => ({
    because,
    inputs: { set: { [`${logicalName}.inputs.name`]: name } },
  });

const framework = named("backup-framework-eu-central-1-workload");
const report = named("backup-report-jobs-eu-central-1-workload");
const plan = named("backup-restore-test-eu-central-1-workload");
const selection = named("backup-restore-test-rds-eu-central-1-workload");

export const cases: RuleCases = {
  rule: "BK-02",
  accept: [
    framework("a framework is one letter", "f"),
    framework("a framework has 256 characters", "f".repeat(256)),
    report("a report has digits and underscores", "Jobs_2026"),
    plan("a restore test has 50 characters", "t".repeat(50)),
    plan("a restore test may begin with a digit", "1_test"),
    selection("a selection has underscores", "rds_all"),
    { because: "hyphens of a customer become underscores", set: { customer: "a-clinic-by-the-lake" } },
  ],
  reject: [
    framework("a framework has a hyphen", "clinic-prod"),
    framework("a framework has 257 characters", "f".repeat(257)),
    framework("a framework begins with a digit", "1f"),
    report("a report begins with an underscore", "_jobs"),
    plan("a restore test has a hyphen", "restore-test"),
    plan("a restore test has 51 characters", "t".repeat(51)),
    selection("a selection has a hyphen", "rds-all"),
  ],
};
