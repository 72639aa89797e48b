import { explainStack } from "../../report/explain/model.ts";
import { explanationText } from "../../report/explain/text.ts";
import { asOfInstant } from "../as-of.ts";
import type { Outcome } from "../exit-codes.ts";
import { lookedAt } from "../looking.ts";
import { print, printJson, type Shell, stdoutStyle } from "../shell.ts";
import { plannedStack } from "../stack.ts";

interface Options {
  readonly stack: string;
  readonly state?: string | undefined;
  readonly offline?: true | undefined;
  readonly brief?: true | undefined;
  readonly verbose?: true | undefined;
  readonly json?: true | undefined;
  readonly asOf?: string | undefined;
}

/** `upkeep explain --stack S`. */
export async function explain(shell: Shell, options: Options): Promise<Outcome> {
  const { stack, json, brief, verbose } = options;
  const asOf = asOfInstant(options.asOf, shell);
  const planned = plannedStack(shell, stack, asOf);
  const looked = await lookedAt(shell, options);
  const explanation = explainStack({ ...planned, stack, asOf: asOf.toString(), looked });
  if (json) printJson(shell, explanation);
  else
    print(
      shell,
      explanationText(explanation, stdoutStyle(shell), brief ? "brief" : verbose ? "verbose" : "normal"),
    );
  return "done";
}
