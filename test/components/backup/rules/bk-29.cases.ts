import type { RuleCases } from "../../../rules/case.ts";

const control = (scope?: object) => ({
  name: "BACKUP_RECOVERY_POINT_ENCRYPTED",
  ...(scope !== undefined && { scope }),
});

const framework = (name: string, ...controls: object[]) => ({
  [name]: {
    type: "aws:backup/framework:Framework",
    name,
    provider: "aws-workload",
    inputs: { name, region: "eu-central-1", controls },
    from: ["compliance", "frameworks"],
  },
});

const report = (setting: object) => ({
  report: {
    type: "aws:backup/reportPlan:ReportPlan",
    name: "report",
    provider: "aws-workload",
    inputs: {
      name: "clinic_prod",
      region: "eu-central-1",
      reportDeliveryChannel: { s3BucketName: "reports" },
      reportSetting: { reportTemplate: "CONTROL_COMPLIANCE_REPORT", ...setting },
    },
    from: ["compliance", "frameworks"],
  },
});

const ids = (count: number) => ({
  complianceResourceIds: Array.from({ length: count }, (_, index) => `vol-${index}`),
});
const frameworkArns = ["arn:aws:backup:eu-central-1:333333333333:framework:clinic"];

export const cases: RuleCases = {
  rule: "BK-29",
  accept: [
    { because: "1 resource is the least", inputs: { set: framework("one", control(ids(1))) } },
    { because: "100 resources are the most", inputs: { set: framework("one", control(ids(100))) } },
    { because: "1 tag is a scope", inputs: { set: framework("one", control({ tags: { App: "records" } })) } },
    {
      because: "two controls of one name have different scopes",
      inputs: { set: framework("one", control(ids(1)), control(ids(2))) },
    },
    { because: "a report on one account names a framework", inputs: { set: report({ frameworkArns }) } },
    {
      because: "a report on two accounts names none",
      inputs: { set: report({ accounts: ["333333333333", "999999999999"] }) },
    },
  ],
  reject: [
    { because: "there is no resource", inputs: { set: framework("one", control(ids(0))) } },
    { because: "101 resources are too many", inputs: { set: framework("one", control(ids(101))) } },
    {
      because: "2 tags are too many",
      inputs: { set: framework("one", control({ tags: { App: "records", Stage: "prod" } })) },
    },
    {
      because: "a tag stands beside resources",
      inputs: { set: framework("one", control({ ...ids(1), tags: { App: "records" } })) },
    },
    { because: "a control comes twice", inputs: { set: framework("one", control(), control()) } },
    {
      because: "two frameworks share a control",
      inputs: { set: { ...framework("one", control()), ...framework("two", control()) } },
    },
    {
      because: "a report on all accounts names a framework",
      inputs: { set: report({ frameworkArns, organizationUnits: ["ROOT"] }) },
    },
  ],
};
