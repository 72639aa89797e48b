import type { Breach } from "../../../environment/finding.ts";
import { type Selected, selectedBy, sharedWith } from "./selected.ts";
import { rulesSpecified } from "./specified-of.ts";
import type { BackupRule, BackupSubject } from "./subject.ts";

export const oneContinuous: BackupRule = {
  id: "BK-09",
  area: "backup",
  statement: "A resource is in one continuous backup only: one such rule in a plan, and one such plan.",
  why: "AWS refuses the plan; or the second backup is a snapshot, and its job completes with issues that nobody sees.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/point-in-time-recovery.html",
  clouds: ["aws"],
  judges: "inputs",
  *check(subject) {
    const known: Selected[] = [];
    const byPlan = Map.groupBy(
      [...rulesSpecified(subject)].filter(({ rule }) => rule.enableContinuousBackup === true),
      ({ plan }) => plan,
    );
    for (const [{ name }, [, second]] of byPlan) {
      if (second !== undefined) {
        const message = `${second.title} is the second of its plan that is continuous`;
        yield { path: second.from, message, fix: "let one rule of the plan be continuous" };
      }
      const selected = selectedBy(name, subject.inputs);
      for (const one of selected) {
        const other = sharedWith(one, known);
        if (other !== undefined) yield breachOf(one, other, subject);
      }
      known.push(...selected);
    }
  },
};

function breachOf(one: Selected, other: Selected, { environment, intent }: BackupSubject): Breach {
  const ids = intent.plans.find(({ name }) => name === one.plan)?.workloads ?? [];
  const index = environment.workloads.findIndex(({ id, arn }) => arn === one.arn && ids.includes(id));
  const tags = one.conditions.length === 0 ? "" : ` with ${one.conditions.join(" and ")}`;
  return {
    path: index === -1 ? one.from : ["workloads", index, "arn"],
    message: `${one.arn}${tags} is in the continuous backups of both ${other.plan} and ${one.plan}`,
    fix: "let one workload of the file cover it",
  };
}
