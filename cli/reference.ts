import { documentSchemas } from "./documents.ts";
import { exitCodes, type Outcome, outcomeMeanings } from "./exit-codes.ts";
import { processShell } from "./shell.ts";
import { commandTree } from "./tree.ts";

/** The reference page of the command line, made from the command tree and the table of exit codes. */
export function cliReference(): string {
  const program = commandTree(processShell(new AbortController().signal), () => undefined);
  const commands = program.commands.flatMap((command) => [
    `## upkeep ${command.name()}`,
    "",
    "```text",
    command.helpInformation().trimEnd(),
    "```",
    "",
  ]);
  const codes = Object.entries(exitCodes).map(
    ([outcome, code]) => `| ${code} | ${outcomeMeanings[outcome as Outcome]} |`,
  );
  const documents = Object.keys(documentSchemas).map(
    (name) => `- [\`upkeep ${name} --json\`](../../schemas/documents/${name}.json)`,
  );
  return [
    "# The command line",
    "",
    "Data goes to stdout, progress and errors to stderr. `NO_COLOR`, `FORCE_COLOR` and `COLUMNS` are heeded.",
    "`UPKEEP_AS_OF`, an instant, is the default of every `--as-of`. `UPKEEP_DEBUG=1` adds the stack to an unexpected",
    "error.",
    "",
    ...commands,
    "## Exit codes",
    "",
    "| code | meaning |",
    "| --- | --- |",
    ...codes,
    "",
    "## JSON documents",
    "",
    "`--json` prints exactly one document with `schemaVersion`. Each has a JSON Schema:",
    "",
    ...documents,
    "",
  ].join("\n");
}
