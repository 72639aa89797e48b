import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

const POLL_MILLISECONDS = 10;

/** Variable by which everything that a workspace has started is known, wherever it ends up in the process tree. */
export const MARK = "UPKEEP_ENGINE_TEST";

/** Living processes of a workspace, known by its folder in their environment. */
function processesOf(directory: string): number[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => pid !== process.pid && belongsTo(pid, directory));
}

function belongsTo(pid: number, directory: string): boolean {
  try {
    // A process that has ended but was not waited for has an empty environment.
    return readFileSync(`/proc/${pid}/environ`, "utf8").includes(`${MARK}=${directory}\0`);
  } catch {
    return false;
  }
}

/** Waits until nothing of a workspace runs any more; the simulated providers end with the engine. */
export async function allEnded(directory: string): Promise<void> {
  while (processesOf(directory).length > 0) await pause(POLL_MILLISECONDS);
}

/** Ends every process of a workspace, by its pid. */
export async function endAll(directory: string): Promise<void> {
  for (const pid of processesOf(directory)) process.kill(pid, "SIGKILL");
  await allEnded(directory);
}
