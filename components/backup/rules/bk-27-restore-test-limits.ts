import type { Breach, Path } from "../../../environment/finding.ts";
import { specifiedOf, textOf } from "./specified-of.ts";
import type { BackupRule } from "./subject.ts";

const types = ["Aurora", "DocumentDB", "DynamoDB", "EBS", "EC2", "EFS", "FSx", "Neptune", "RDS", "S3"];
const mostArns = 30;
const hoursOfAWeek = 168;

export const restoreTestLimits: BackupRule = {
  id: "BK-27",
  area: "backup",
  statement:
    "A restore test starts within 1 to 168 hours, picks from 1 to 365 days, is validated within 1 to 168 hours, and tests one type: up to 30 named resources, or all of them, with conditions only on all.",
  why: "AWS refuses the restore test, and nobody knows whether the backups restore.",
  severity: "error",
  otherwise: "deploy",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_RestoreTestingSelectionForCreate.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ inputs }) {
    for (const { name, from, inputs: plan } of specifiedOf(
      inputs,
      "aws:backup/restoreTestingPlan:RestoreTestingPlan",
    )) {
      const days = plan.recoveryPointSelection.selectionWindowDays;
      yield* outside(from, `the start window of ${name}`, plan.startWindowHours, hoursOfAWeek, "h");
      yield* outside(from, `the selection window of ${name}`, days, 365, "d");
    }
    for (const { name, from, inputs: selection } of specifiedOf(
      inputs,
      "aws:backup/restoreTestingSelection:RestoreTestingSelection",
    )) {
      const {
        protectedResourceArns: arns = [],
        protectedResourceConditions,
        protectedResourceType,
      } = selection;
      const hours = selection.validationWindowHours;
      yield* outside(from, `the validation window of ${name}`, hours, hoursOfAWeek, "h");
      if (!types.some((type) => type === protectedResourceType)) {
        const message = `${name} tests ${textOf(protectedResourceType)}, which AWS Backup restores no test of`;
        yield { path: from, message, fix: `write one of ${types.join(", ")}` };
      }
      const isAll = arns.length === 1 && arns[0] === "*";
      if (!isAll && (arns.includes("*") || arns.length > mostArns)) {
        const found = arns.includes("*") ? "all resources and named ones" : `${arns.length} named resources`;
        const fix = `write up to ${mostArns} ARNs, or ["*"] alone`;
        yield { path: from, message: `${name} tests ${found}`, fix };
      }
      // Conditions alone are put on all.
      if (isAll || arns.length === 0 || Object.values(protectedResourceConditions ?? {}).flat().length === 0)
        continue;
      const message = `${name} puts conditions on resources that it names`;
      yield { path: from, message, fix: 'write ["*"] for the resources, or remove the conditions' };
    }
  },
};

function* outside(
  path: Path,
  what: string,
  value: number | undefined,
  most: number,
  unit: string,
): Generator<Breach> {
  if (value === undefined || (Number.isInteger(value) && value >= 1 && value <= most)) return;
  yield { path, message: `${what} is ${value} ${unit}`, fix: `write 1 to ${most} ${unit}` };
}
