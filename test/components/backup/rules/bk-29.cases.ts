import type { Case, RuleCases } from "../../../rules/case.ts";

const framework = "backup-framework-eu-central-1-workload";
const controls = `${framework}.inputs.controls`;
const setting = "backup-report-controls-eu-central-1-workload.inputs.reportSetting";

const control = (scope?: object) => ({
  name: "BACKUP_RECOVERY_POINT_ENCRYPTED",
  ...(scope !== undefined && { scope }),
});
const scoped = (because: string, ...all: object[]): Case => ({
  because,
  inputs: { set: { [controls]: all } },
});
const reported = (because: string, more: Record<string, unknown>, unset: string[] = []): Case => ({
  because,
  inputs: {
    set: Object.fromEntries(Object.entries(more).map(([key, value]) => [`${setting}.${key}`, value])),
    unset: unset.map((key) => `${setting}.${key}`),
  },
});
/** Another framework of the same place. */
const second = (...all: object[]) => ({
  [`${framework}-2`]: {
    type: "aws:backup/framework:Framework",
    name: `${framework}-2`,
    provider: "aws-workload",
    inputs: { name: "second", region: "eu-central-1", controls: all },
    from: ["tier"],
  },
});

const ids = (count: number) => ({
  complianceResourceIds: Array.from({ length: count }, (_, index) => `vol-${index}`),
});

export const cases: RuleCases = {
  rule: "BK-29",
  accept: [
    { because: "what is derived differs from control to control", base: "platinum" },
    scoped("1 resource is the least", control(ids(1))),
    scoped("100 resources are the most", control(ids(100))),
    scoped("1 tag is a scope", control({ tags: { App: "records" } })),
    scoped("two controls of one name have different scopes", control(ids(1)), control(ids(2))),
    { because: "a report on one account names a framework" },
    reported("a report on two accounts names none", { accounts: ["333333333333", "999999999999"] }, [
      "frameworkArns",
    ]),
  ],
  reject: [
    scoped("there is no resource", control(ids(0))),
    scoped("101 resources are too many", control(ids(101))),
    scoped("2 tags are too many", control({ tags: { App: "records", Stage: "prod" } })),
    scoped("a tag stands beside resources", control({ ...ids(1), tags: { App: "records" } })),
    scoped("a control comes twice", control(), control()),
    {
      because: "two frameworks share a control",
      inputs: { set: { [controls]: [control()], ...second(control()) } },
    },
    reported("a report on all accounts names a framework", { organizationUnits: ["ROOT"] }),
  ],
};
