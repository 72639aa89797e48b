import { formatDuration } from "../../../environment/duration.ts";
import type { Breach } from "../../../environment/finding.ts";
import { fortnight, overlaps, twoYears } from "./overlaps.ts";
import { type RuleInputs, rulesSpecified, type SpecifiedRule, textOf } from "./specified-of.ts";
import type { BackupRule } from "./subject.ts";

export const lostCopies: BackupRule = {
  id: "BK-10",
  area: "backup",
  statement:
    "Where start windows of one plan overlap, the rule that keeps its points longest has every copy destination of those that it displaces, and a continuous rule is not displaced each time.",
  why: "AWS Backup runs only the longest-kept of them: the others' copies are never made, and nobody is told.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/plan-options-and-configuration.html",
  clouds: ["aws"],
  judges: "inputs",
  *check(subject) {
    for (const rules of Map.groupBy(rulesSpecified(subject), ({ plan }) => plan).values()) {
      for (const shorter of rules) {
        const longer = rules.filter((one) => one !== shorter && keptFor(one.rule) >= keptFor(shorter.rule));
        for (const one of longer) yield* copyBreaches(shorter, one);
        yield* continuousBreaches(shorter, longer);
      }
    }
  },
};

function keptFor({ lifecycle }: RuleInputs): number {
  const days = lifecycle?.deleteAfter ?? -1;
  return days < 0 ? Number.POSITIVE_INFINITY : days;
}

function* copyBreaches(shorter: SpecifiedRule, longer: SpecifiedRule): Generator<Breach> {
  const destinations = new Set(destinationsOf(longer.rule));
  const missing = destinationsOf(shorter.rule).filter((one) => !destinations.has(one));
  if (missing.length === 0 || !overlaps(shorter.rule, longer.rule, twoYears).some(Boolean)) return;
  yield {
    path: longer.from,
    message: `${longer.title} displaces the ${textOf(shorter.rule.ruleName)} rule when both start, and does not copy to ${missing.join(", ")}`,
    fix: `let it copy to ${missing.join(", ")}, too, or let it start when no other rule does`,
  };
}

function destinationsOf({ copyActions = [] }: RuleInputs): string[] {
  return copyActions.map(({ destinationVaultArn }) => textOf(destinationVaultArn));
}

/** A rule that is displaced now and then goes on; one that is displaced each time never makes its continuous backup. */
function* continuousBreaches(rule: SpecifiedRule, others: readonly SpecifiedRule[]): Generator<Breach> {
  if (rule.rule.enableContinuousBackup !== true) return;
  const longer = others.filter((one) => keptFor(one.rule) > keptFor(rule.rule));
  const displaced = longer.map((one) => overlaps(rule.rule, one.rule, fortnight));
  const starts = displaced[0]?.map((_, index) => displaced.some((each) => each[index] === true)) ?? [];
  if (starts.length === 0 || starts.includes(false)) return;
  yield {
    path: rule.plan.from,
    message: `${rule.title} never runs: a longer-kept rule starts within its window of ${formatDuration(rule.rule.startWindow ?? 0)} each time`,
    fix: "let it start when no other rule does",
  };
}
