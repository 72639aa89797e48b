import { misnamed, type NameForm } from "./name-forms.ts";
import { specifiedOf } from "./specified-of.ts";
import type { BackupRule } from "./subject.ts";

const ofAudit: NameForm = {
  pattern: /^[A-Za-z]\w{0,255}$/,
  words: "a letter, then up to 255 letters, digits and underscores",
};
const ofRestoreTests: NameForm = { pattern: /^\w{1,50}$/, words: "1 to 50 letters, digits and underscores" };

export const auditNames: BackupRule = {
  id: "BK-02",
  area: "backup",
  statement:
    "Names of frameworks and reports are a letter and up to 255 letters, digits and underscores; those of restore tests and their selections 1 to 50 of these. None has a hyphen.",
  why: "AWS refuses the resource: there is no evidence for the auditor, or nothing is ever restored for a test.",
  severity: "error",
  otherwise: "deploy",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_RestoreTestingPlanForCreate.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ inputs }) {
    for (const type of ["aws:backup/framework:Framework", "aws:backup/reportPlan:ReportPlan"] as const) {
      for (const { name, from, inputs: one } of specifiedOf(inputs, type)) {
        yield* misnamed(from, name, one.name, ofAudit);
      }
    }
    for (const type of [
      "aws:backup/restoreTestingPlan:RestoreTestingPlan",
      "aws:backup/restoreTestingSelection:RestoreTestingSelection",
    ] as const) {
      for (const { name, from, inputs: one } of specifiedOf(inputs, type)) {
        yield* misnamed(from, name, one.name, ofRestoreTests);
      }
    }
  },
};
