import { CommanderError } from "@commander-js/extra-typings";
import { exitCodes, type Outcome } from "./exit-codes.ts";
import { Failure, outputProblem } from "./failure.ts";
import { processShell, type Shell } from "./shell.ts";
import { commandTree } from "./tree.ts";

const showCursor = "\u001b[?25h";

/** Runs `upkeep` in this process. */
export async function main(): Promise<void> {
  const cancelling = new AbortController();
  const shell = processShell(cancelling.signal);
  const end = (message: string, outcome: Outcome) => {
    // What was started ends first; a spinner has hidden the cursor.
    cancelling.abort();
    shell.stderr.write(`${shell.stderr.isTTY ? showCursor : ""}upkeep: ${message}\n`);
    process.exit(exitCodes[outcome]);
  };
  for (const stream of [shell.stdout, shell.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // `upkeep … | head` closes our output early: that is no error of anybody's.
      if (error.code !== "EPIPE") end(`the output cannot be written: ${outputProblem(error)}.`, "unreadable");
    });
  }
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      end("cancelled.", "cancelled");
    });
  }
  process.exitCode = await run(process.argv.slice(2), shell);
}

/** Runs one command line and returns its exit code; what it throws is told on stderr and never leaves. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  let code: number = exitCodes.done;
  const program = commandTree(shell, (outcome) => {
    code = exitCodes[outcome];
  });
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return codeOf(error, shell);
  }
}

function codeOf(error: unknown, shell: Shell): number {
  if (error instanceof CommanderError) {
    // Commander has told its user already, and knows only 0 and 1.
    return error.exitCode === 1 ? exitCodes.misuse : error.exitCode;
  }
  if (error instanceof Failure) {
    const fix = error.fix === undefined ? "" : `\n  ${error.fix}`;
    shell.stderr.write(`upkeep: ${error.message}${fix}\n`);
    return exitCodes[error.outcome];
  }
  const message = error instanceof Error ? error.message : String(error);
  const [line = ""] = message.split("\n");
  shell.stderr.write(
    `upkeep: this is our fault, not yours: ${line}. Please report this line with your command; UPKEEP_DEBUG=1 adds the stack.\n`,
  );
  if (shell.env["UPKEEP_DEBUG"] && error instanceof Error) shell.stderr.write(`${error.stack ?? ""}\n`);
  return exitCodes.ourFault;
}
