import type * as aws from "@pulumi/aws";
import type { Path } from "../../../environment/finding.ts";
import { type AnySpecified, isReference, type Plain } from "../../environment/specified.ts";
import type { BackupTypes } from "../aws/types.ts";
import type { PlanIntent } from "../intent.ts";
import type { BackupSubject } from "./subject.ts";

export type SpecifiedAs<Type extends keyof BackupTypes> = Omit<AnySpecified, "inputs"> & {
  readonly inputs: Plain<BackupTypes[Type]>;
};

/** The specified resources of one type. */
export function specifiedOf<Type extends keyof BackupTypes>(
  inputs: readonly AnySpecified[],
  type: Type,
): SpecifiedAs<Type>[] {
  return inputs.filter((one) => one.type === type) as SpecifiedAs<Type>[];
}

export type RuleInputs = Plain<aws.backup.PlanArgs>["rules"][number];

/** One rule of a specified plan, with the intent that it was made from where there is one. */
export interface SpecifiedRule {
  readonly plan: SpecifiedAs<"aws:backup/plan:Plan">;
  readonly intent: PlanIntent | undefined;
  readonly rule: RuleInputs;
  /** For people: `the monthly rule of backup-plan-continuous-eu-central-1-workload`. */
  readonly title: string;
  /** The YAML path that its retention comes from. */
  readonly from: Path;
}

export function* rulesSpecified({ inputs, intent }: BackupSubject): Generator<SpecifiedRule> {
  for (const plan of specifiedOf(inputs, "aws:backup/plan:Plan")) {
    const planned = intent.plans.find(({ name }) => name === plan.name);
    for (const rule of plan.inputs.rules) {
      const from = planned?.rules.find(({ name }) => name === rule.ruleName)?.from ?? plan.from;
      yield { plan, intent: planned, rule, title: `the ${textOf(rule.ruleName)} rule of ${plan.name}`, from };
    }
  }
}

/** A text for people; an output that is not known yet is named after its resource. */
export function textOf(value: unknown): string {
  return isReference(value) ? value.ref : String(value);
}
