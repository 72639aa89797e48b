import { nearestWord } from "../../environment/nearest.ts";
import type { RulesDocument } from "../documents.ts";
import type { Outcome } from "../exit-codes.ts";
import { Failure } from "../failure.ts";
import { everyRule, type ListedRule } from "../reading.ts";
import { ruleTable, ruleText } from "../render/rules.ts";
import { print, printJson, type Shell, stdoutStyle } from "../shell.ts";

interface Options {
  readonly id: string | undefined;
  readonly json?: true | undefined;
}

/** `upkeep rules [ID]`. */
export function rules(shell: Shell, { id, json }: Options): Outcome {
  const wanted = id === undefined ? everyRule() : [ruleNamed(id)];
  if (json) printJson(shell, rulesDocument(wanted));
  else {
    const style = stdoutStyle(shell);
    const [only] = wanted;
    print(shell, id === undefined || only === undefined ? ruleTable(wanted, style) : ruleText(only, style));
  }
  return "done";
}

function ruleNamed(id: string): ListedRule {
  const all = everyRule();
  const rule = all.find((each) => each.id === id.toUpperCase());
  if (rule !== undefined) return rule;
  const nearest = nearestWord(
    id,
    all.map((each) => each.id),
  );
  throw new Failure(
    "misuse",
    `there is no rule named ${JSON.stringify(id)}.`,
    nearest === undefined ? "upkeep rules lists them." : `Did you mean ${nearest}? upkeep rules lists them.`,
  );
}

function rulesDocument(wanted: readonly ListedRule[]): RulesDocument {
  return {
    schemaVersion: 1,
    rules: wanted.map(
      ({ id, area, statement, why, severity, otherwise, source, clouds, judges, checked }) => ({
        id,
        area,
        statement,
        why,
        severity,
        otherwise,
        source,
        clouds: [...clouds],
        judges,
        checked,
      }),
    ),
  };
}
