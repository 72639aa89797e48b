import type { Specified } from "../../environment/specified.ts";
import type { PatchingTypes } from "../aws/types.ts";
import type { PatchingSubject } from "./subject.ts";

type One<Type extends keyof PatchingTypes> = Extract<Specified<PatchingTypes>, { type: Type }>;

/** A value as it is shown: text as it is, and what the cloud has yet to say as what it refers to. */
export function said(value: unknown): string {
  if (value === undefined) return "nothing";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The exact inputs of one type. */
export function specifiedOf<Type extends keyof PatchingTypes>(
  { inputs }: PatchingSubject,
  type: Type,
): One<Type>[] {
  return inputs.filter((one): one is One<Type> & (typeof inputs)[number] => one.type === type);
}

export const windowsOf = (subject: PatchingSubject) =>
  specifiedOf(subject, "aws:ssm/maintenanceWindow:MaintenanceWindow");
export const tasksOf = (subject: PatchingSubject) =>
  specifiedOf(subject, "aws:ssm/maintenanceWindowTask:MaintenanceWindowTask");
export const baselinesOf = (subject: PatchingSubject) =>
  specifiedOf(subject, "aws:ssm/patchBaseline:PatchBaseline");

/** What both kinds of approval rule share: an inputs rule tells the same of a baseline in two regions once. */
export function approvalRulesOf(subject: PatchingSubject) {
  return baselinesOf(subject).flatMap((baseline) =>
    (baseline.inputs.approvalRules ?? []).map((rule) => ({
      baseline,
      rule,
      title: `the baseline of ${said(baseline.inputs.operatingSystem ?? "WINDOWS")}`,
    })),
  );
}
