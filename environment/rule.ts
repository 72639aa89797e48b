import type { Breach, Otherwise, Severity } from "./finding.ts";

export type Cloud = "aws" | "azure";

/** What a rule looks at: the text of a file, what was agreed, the plan made from it, or exact inputs for one cloud. */
export type Judged = "file" | "environment" | "intent" | "inputs" | "all files";

/** What is said about a rule wherever its id appears: `validate`, `rules`, `explain`, policy results and reports. */
export interface RuleEntry {
  /** `BK-06`, `ENV-02`: never re-used for another meaning. */
  readonly id: string;
  readonly area: string;
  /** What must hold, in one sentence. */
  readonly statement: string;
  /** What goes wrong in the customer's environment when it does not hold. */
  readonly why: string;
  readonly severity: Severity;
  readonly otherwise: Otherwise;
  /** The page or decision that the rule follows. */
  readonly source: string;
  readonly clouds: readonly Cloud[];
  readonly judges: Judged;
}

/** A rule with its check, which never throws and yields one breach per place, in the order of the file. */
export interface Rule<Subject> extends RuleEntry {
  readonly check: (subject: Subject) => Iterable<Breach>;
}

/** A breach together with the rule that it breaks. */
export interface Judgement {
  readonly rule: RuleEntry;
  readonly breach: Breach;
}

/** Applies each rule to the subject; findings come rule by rule. */
export function judge<Subject>(rules: readonly Rule<Subject>[], subject: Subject): Judgement[] {
  return rules.flatMap((rule) => Array.from(rule.check(subject), (breach) => ({ rule, breach })));
}
