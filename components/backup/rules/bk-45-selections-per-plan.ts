import { isReference } from "../../environment/specified.ts";
import { specifiedOf } from "./specified-of.ts";
import type { BackupRule } from "./subject.ts";

/** The quota page gives a plan 100 selections, of which 10 may use tags; an older text of it gives 100 to both. */
const mostByTags = 10;
const mostSelections = 100;

export const selectionsPerPlan: BackupRule = {
  id: "BK-45",
  area: "backup",
  statement: `A plan has up to ${mostSelections} selections, of which up to ${mostByTags} select by tags.`,
  why: "AWS refuses the selections beyond its quota: what they select has no backup.",
  severity: "warning",
  otherwise: "deploy",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/aws-backup-limits.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ inputs }) {
    const selections = specifiedOf(inputs, "aws:backup/selection:Selection");
    const byPlan = Map.groupBy(selections, ({ inputs: { planId } }) =>
      isReference(planId) ? planId.ref : "",
    );
    for (const [plan, ofPlan] of byPlan) {
      const byTags = ofPlan.filter(({ inputs: { conditions = [] } }) => conditions.length > 0);
      const path = (byTags[mostByTags] ?? ofPlan[mostSelections])?.from;
      if (path === undefined) continue;
      yield {
        path,
        message: `${plan} has ${ofPlan.length} selections, ${byTags.length} of them by tags`,
        fix: "select what belongs together by one tag, list ARNs, or have AWS raise the account's quota first",
      };
    }
  },
};
