import type { Path } from "../../../environment/finding.ts";
import { type AnySpecified, isReference } from "../../environment/specified.ts";
import { type SpecifiedAs, specifiedOf, textOf } from "./specified-of.ts";

/** One ARN of a selection with the conditions that narrow it. */
export interface Selected {
  /** Logical name of the plan. */
  readonly plan: string;
  readonly arn: string;
  readonly conditions: readonly string[];
  /** What acts where: selections of another account or region select other resources. */
  readonly place: string;
  readonly from: Path;
}

/** What the selections of a plan select. */
export function selectedBy(plan: string, inputs: readonly AnySpecified[]): Selected[] {
  return specifiedOf(inputs, "aws:backup/selection:Selection")
    .filter(({ inputs: { planId } }) => isReference(planId) && planId.ref === plan)
    .flatMap((selection) => {
      const { provider, from, inputs: target } = selection;
      const conditions = conditionsOf(selection);
      const place = `${provider} ${textOf(target.region)}`;
      return (target.resources ?? []).map((arn) => ({ plan, arn: textOf(arn), conditions, place, from }));
    });
}

function conditionsOf({ inputs }: SpecifiedAs<"aws:backup/selection:Selection">): string[] {
  return (inputs.conditions ?? []).flatMap((condition) =>
    Object.entries(condition).flatMap(([test, tags]) =>
      (tags ?? []).map(({ key, value }) => `${textOf(key)} ${test} ${textOf(value)}`),
    ),
  );
}

/**
 * One of the known that certainly selects some of the same resources: all that one of the two selects, the other selects,
 * too. Whether a resource has both of two different tags only the cloud knows.
 */
export function sharedWith(one: Selected, known: readonly Selected[]): Selected | undefined {
  return known.find((other) => one.place === other.place && (isWithin(one, other) || isWithin(other, one)));
}

function isWithin(one: Selected, other: Selected): boolean {
  return covers(other.arn, one.arn) && other.conditions.every((each) => one.conditions.includes(each));
}

function covers(pattern: string, arn: string): boolean {
  if (pattern === arn || !pattern.includes("*")) return pattern === arn;
  const parts = pattern.split("*");
  const last = parts.pop() ?? "";
  let at = 0;
  for (const part of parts) {
    const found = at === 0 ? (arn.startsWith(part) ? 0 : -1) : arn.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return arn.length - last.length >= at && arn.endsWith(last);
}
