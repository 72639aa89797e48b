import type { ListrDefaultRendererLogLevels } from "listr2";
import type { Shell } from "./shell.ts";

/**
 * Does the work under a title on stderr: a spinner on a terminal, one line at its start and one at its end elsewhere.
 * stdout is data and never touched.
 */
export async function withProgress<Result>(
  shell: Shell,
  title: string,
  work: () => Promise<Result>,
): Promise<Result> {
  // A terminal of unknown size says 0, and a spinner would break every letter into a line.
  if (shell.stderr.isTTY && shell.stderr.columns > 0) return withSpinner(shell, title, work);
  shell.stderr.write(`${title} …\n`);
  const result = await work();
  shell.stderr.write(`${title}: done\n`);
  return result;
}

async function withSpinner<Result>(
  shell: Shell,
  title: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const { Listr, ListrLogger, ProcessOutput } = await import("listr2");
  const logger = new ListrLogger<ListrDefaultRendererLogLevels>({
    processOutput: new ProcessOutput(shell.stderr, shell.stderr),
    useIcons: true,
  });
  const working = work();
  await new Listr([{ title, task: () => working }], {
    rendererOptions: { logger, showErrorMessage: false },
    registerSignalListeners: false,
  }).run();
  return working;
}
