import type { TextStyle } from "../report/layout.ts";
import { textStyle } from "./terminal.ts";

/** What a command may know of the process that it runs in; a test hands in its own. */
export interface Shell {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The instant at which the process started, in UTC. */
  readonly now: string;
  /** Aborted when the user cancels: whatever was started has to end. */
  readonly cancelled: AbortSignal;
}

/** The shell of this process. The one place that looks at the clock. */
export function processShell(cancelled: AbortSignal): Shell {
  const { stdout, stderr, env } = process;
  const now = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  return { stdout, stderr, env, cwd: process.cwd(), now, cancelled };
}

/** How text for people looks on stdout. */
export function stdoutStyle(shell: Shell): TextStyle {
  return textStyle(shell.stdout, shell.env);
}

/** Writes one JSON document, all that a command with `--json` prints. */
export function printJson(shell: Shell, document: unknown): void {
  shell.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

/** Writes text for people and ends its line. */
export function print(shell: Shell, text: string): void {
  shell.stdout.write(`${text}\n`);
}
