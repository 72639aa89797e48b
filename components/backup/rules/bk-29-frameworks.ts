import type { Breach } from "../../../environment/finding.ts";
import { specifiedOf, textOf } from "./specified-of.ts";
import type { BackupRule, BackupSubject } from "./subject.ts";

const mostIds = 100;

export const frameworks: BackupRule = {
  id: "BK-29",
  area: "backup",
  statement:
    "A framework's control is scoped by 1 to 100 resource ids or by one tag, no two controls of an account and region are the same, and a report over several accounts names no framework.",
  why: "AWS refuses the framework or the report: the auditor's evidence is missing for a month.",
  severity: "error",
  otherwise: "deploy",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ControlScope.html",
  clouds: ["aws"],
  judges: "inputs",
  *check(subject) {
    yield* controlBreaches(subject);
    for (const { name, from, inputs } of specifiedOf(subject.inputs, "aws:backup/reportPlan:ReportPlan")) {
      const { accounts = [], organizationUnits = [], frameworkArns = [] } = inputs.reportSetting;
      if (accounts.length + organizationUnits.length === 0 || frameworkArns.length === 0) continue;
      const message = `${name} reports on several accounts and names ${frameworkArns.length} frameworks`;
      // https://github.com/hashicorp/terraform-provider-aws/issues/32235
      yield { path: from, message, fix: "remove frameworkArns, or the accounts and organisation units" };
    }
  },
};

function* controlBreaches({ inputs }: BackupSubject): Generator<Breach> {
  const known = new Map<string, string>();
  for (const { name, from, provider, inputs: framework } of specifiedOf(
    inputs,
    "aws:backup/framework:Framework",
  )) {
    for (const { name: control, inputParameters = [], scope } of framework.controls) {
      const title = `the control ${textOf(control)} of ${name}`;
      const { complianceResourceIds: ids, tags = {} } = scope ?? {};
      const tagCount = Object.keys(tags).length;
      if (ids !== undefined && (ids.length < 1 || ids.length > mostIds)) {
        const fix = `write 1 to ${mostIds} resource ids`;
        yield { path: from, message: `${title} is scoped by ${ids.length} resource ids`, fix };
      }
      if (tagCount > 1 || (tagCount === 1 && ids !== undefined)) {
        const message = `${title} is scoped by ${ids === undefined ? `${tagCount} tags` : "tags and resource ids together"}`;
        yield { path: from, message, fix: "write one tag, or resource ids without a tag" };
      }
      // https://github.com/hashicorp/terraform-provider-aws/issues/23382
      const parameters = inputParameters.map((one) => `${textOf(one.name)}=${textOf(one.value)}`).toSorted();
      const same = JSON.stringify([provider, framework.region, control, parameters, scope]);
      const first = known.get(same);
      if (first === undefined) known.set(same, title);
      else yield { path: from, message: `${title} is the same as ${first}`, fix: "remove one of the two" };
    }
  }
}
