import type { InProcessResult } from "../../simulator/in-process/run.ts";
import { asOfInstant } from "../as-of.ts";
import type { PreviewDocument } from "../documents.ts";
import type { Outcome } from "../exit-codes.ts";
import { type OutputFile, refuseUnwritable, writeOutput } from "../output-file.ts";
import { withProgress } from "../progress.ts";
import { projectFolder } from "../project.ts";
import { resourceTree } from "../render/resources.ts";
import { print, printJson, type Shell, stdoutStyle } from "../shell.ts";
import { simulate } from "../simulated.ts";
import { plannedStack } from "../stack.ts";
import { isState } from "../state-file.ts";

interface Options {
  readonly stack: string;
  readonly export?: string | undefined;
  readonly json?: true | undefined;
  readonly asOf?: string | undefined;
}

/** `upkeep preview --offline --stack S`. */
export async function preview(shell: Shell, options: Options): Promise<Outcome> {
  const { stack, export: file, json } = options;
  const asOf = asOfInstant(options.asOf, shell).toString();
  const { config, environment } = plannedStack(shell, stack, asOfInstant(options.asOf, shell));
  if (file !== undefined) refuseUnwritable(stateFile(file));
  const result = await withProgress(shell, `${stack}: running its program on the simulator`, () =>
    simulate({
      projectFolder: projectFolder(shell),
      stack,
      asOf,
      environment,
      config,
      signal: shell.cancelled,
    }),
  );
  if (result.failures.length > 0) return told(shell, result, environment.adopt !== undefined);
  const { resources } = result.deployment.deployment;
  if (file !== undefined) writeOutput(stateFile(file), `${JSON.stringify(result.deployment, null, 2)}\n`);
  if (json) {
    const document: PreviewDocument = {
      schemaVersion: 1,
      asOf,
      stack,
      resources: resources.map(({ urn, type, id, parent, protect }) => ({
        urn,
        type,
        name: urn.split("::").at(-1) ?? "",
        ...(id !== undefined && { id }),
        ...(parent !== undefined && { parent }),
        protect: protect ?? false,
      })),
    };
    printJson(shell, document);
  } else {
    const written = file === undefined ? [] : [`The state is in ${file}.`];
    print(
      shell,
      [resourceTree(resources, stdoutStyle(shell)), "", `As of ${asOf}, simulated.`, ...written].join("\n"),
    );
  }
  return "done";
}

function told(shell: Shell, { failures }: InProcessResult, adopts: boolean): Outcome {
  const crash = failures.find(({ kind }) => kind === "crash");
  if (crash !== undefined) throw new Error(crash.message);
  for (const { message, urn } of failures) {
    shell.stderr.write(`upkeep: ${urn === undefined ? "" : `${urn}: `}${message}\n`);
  }
  if (adopts) {
    shell.stderr.write(
      "  A fresh simulator holds nothing that adopt: could name; pulumi preview looks at the account.\n",
    );
  }
  return "findings";
}

function stateFile(file: string): OutputFile {
  return { file, option: "--export", what: "state", is: isState };
}
