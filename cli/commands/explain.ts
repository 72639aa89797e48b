import { explanationPage, isExplanationPage } from "../../report/explain/html/page.ts";
import { calendarAhead, explainStack } from "../../report/explain/model.ts";
import { explanationText } from "../../report/explain/text.ts";
import { asOfInstant } from "../as-of.ts";
import type { Outcome } from "../exit-codes.ts";
import { lookedAt } from "../looking.ts";
import { type OutputFile, refuseUnwritable, writeOutput } from "../output-file.ts";
import { print, printJson, type Shell, stdoutStyle } from "../shell.ts";
import { plannedStack } from "../stack.ts";

interface Options {
  readonly stack: string;
  readonly state?: string | undefined;
  readonly offline?: true | undefined;
  readonly html?: string | undefined;
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
  const page = options.html === undefined ? undefined : pageFile(options.html);
  if (page !== undefined) refuseUnwritable(page);
  const looked = await lookedAt(shell, options);
  const explained = { ...planned, stack, asOf: asOf.toString(), looked };
  const explanation = explainStack(explained);
  if (page !== undefined) {
    writeOutput(page, explanationPage({ explanation, calendar: calendarAhead(explained) }));
  }
  if (json) printJson(shell, explanation);
  else if (page !== undefined)
    print(shell, `The page is in ${page.file}: open it in a browser, or print it.`);
  else {
    const detail = brief ? "brief" : verbose ? "verbose" : "normal";
    print(shell, explanationText(explanation, stdoutStyle(shell), detail));
  }
  return "done";
}

function pageFile(file: string): OutputFile {
  return { file, option: "--html", what: "page of upkeep explain", is: isExplanationPage };
}
