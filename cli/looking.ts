import { existsSync } from "node:fs";
import { join } from "node:path";
import type { HeldResource } from "../components/held.ts";
import type { Looked } from "../report/explain/existing.ts";
import { heldInState, heldResource } from "../report/explain/held.ts";
import type { Store, StoredResource } from "../simulator/store.ts";
import { Failure } from "./failure.ts";
import { projectFolder } from "./project.ts";
import type { Shell } from "./shell.ts";
import { regularText } from "./state-file.ts";

interface Options {
  readonly state?: string | undefined;
  readonly offline?: true | undefined;
}

/** What exists, from a state and from the simulator, as far as the command line names them. */
export async function lookedAt(shell: Shell, { state, offline }: Options): Promise<Looked | undefined> {
  const inState =
    state === undefined ? undefined : { source: `the state in ${state}`, resources: readState(state) };
  const inSimulator = offline ? await simulated(shell) : undefined;
  const all = [inState, inSimulator].filter((each) => each !== undefined);
  if (all.length === 0) return undefined;
  return {
    source: all.map(({ source }) => source).join(" and "),
    resources: all.flatMap(({ resources }) => resources),
  };
}

function readState(file: string): readonly HeldResource[] {
  const held = heldInState(regularText(file));
  if ("problem" in held) throw new Failure("unreadable", `${file} cannot be used: ${held.problem}.`);
  return held;
}

async function simulated(shell: Shell): Promise<Looked> {
  const { DEFAULT_STORE, openStore } = await import("../simulator/store.ts");
  const file = shell.env["UPKEEP_SIMULATOR_STORE"] ?? join(projectFolder(shell), DEFAULT_STORE);
  // Opening would create it.
  if (!existsSync(file)) return { source: "the simulator, which holds nothing yet", resources: [] };
  const resources = stored(file, openStore).map(({ type, id, account, inputs, outputs }) => ({
    ...heldResource(type, typeof outputs["arn"] === "string" ? outputs["arn"] : id, {
      ...inputs,
      ...outputs,
    }),
    account,
  }));
  return { source: "the simulator", resources };
}

/** All that a store holds. A file that is no store shows only when it is opened, or read. */
function stored(file: string, openStore: (file: string) => Store): StoredResource[] {
  try {
    const store = openStore(file);
    try {
      return store.find({});
    } finally {
      store.close();
    }
  } catch {
    throw new Failure(
      "unreadable",
      `${file} cannot be used as the simulator's store.`,
      "Let UPKEEP_SIMULATOR_STORE name a file that the simulator has written, or none.",
    );
  }
}
