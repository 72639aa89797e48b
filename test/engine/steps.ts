import type { ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** What the engine did to one resource: `create`, `update`, `replace`, `delete`, `same`, `import` … */
export interface Step {
  readonly op: string;
  readonly urn: string;
  /** Paths of the properties that made it necessary. */
  readonly diffs: readonly string[];
}

/** One finished `pulumi` command. */
export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Every step that was planned (preview) or taken, in order; empty for commands without steps. */
  readonly steps: readonly Step[];
  /** The event log as it was written; empty for commands without steps. */
  readonly events: string;
}

/** A command that is still running. */
export interface Running {
  readonly process: ChildProcess;
  readonly done: Promise<Run>;
  /** Resolves when the command has printed `text`. */
  readonly printed: (text: string) => Promise<void>;
}

/** The name that a resource has in the program. */
export function nameOf(urn: string): string {
  return urn.split("::").at(-1) ?? "";
}

/** The steps that change something, as `op name`, sorted: what a test asserts on. The stack itself is left out. */
export function changes({ steps }: Run): string[] {
  const changing = steps.filter(({ op, urn }) => op !== "same" && !urn.includes("::pulumi:pulumi:Stack::"));
  return changing.map(({ op, urn }) => `${op} ${nameOf(urn)}`).sort();
}

/** A name that ends in the minute that it is for, as those of mutes do. */
export const DATED = /-(?<year>\d{4})(?<month>\d{2})\d{2}t\d{4}$/;

/** Those of `changes` that delete or replace anything in any area; of what is dated only replacements: other days, other entries. */
export function taken(run: Run): string[] {
  return changes(run).filter((change) =>
    DATED.test(change) ? change.includes("replace") : /^\S*(delete|replace|discard)/.test(change),
  );
}

/** Those of `changes` that concern one area: its resources begin with its name. */
export function changesOf(area: string, run: Run): string[] {
  return changes(run).filter((change) => change.includes(` ${area}-`));
}

/** The tag that every resource carries its tier in, also those that a plan puts on its recovery points. */
const TIER_TAG = /^(tags|rules\[\d+\]\.recoveryPointTags)\.tier$/;

/** What an update or a replacement changed beside the tier's tag in one area: properties of each resource, by its name. */
export function changedBesideTier(area: string, { steps }: Run): Record<string, string[]> {
  const changed = steps
    .filter(({ op, urn }) => (op === "update" || op === "replace") && nameOf(urn).startsWith(`${area}-`))
    .map(({ urn, diffs }) => {
      const properties = diffs
        .filter((path) => !TIER_TAG.test(path))
        .map((path) => path.replace(/[.[].*/, ""));
      return [nameOf(urn), [...new Set(properties)].sort()] as const;
    });
  return Object.fromEntries(changed.filter(([, properties]) => properties.length > 0));
}

const metadataSchema = z.object({
  metadata: z.object({ op: z.string(), urn: z.string(), diffs: z.array(z.string()).nullish() }),
});
const eventSchema = z.object({
  resourcePreEvent: metadataSchema.optional(),
  resOutputsEvent: metadataSchema.optional(),
});

/** Steps of an event log. A step is announced before it is taken; only a refresh knows afterwards what it was. */
function readSteps(events: string): Step[] {
  const refreshing = new Set<string>();
  const lines = events.split("\n");
  return lines.flatMap((line) => {
    if (line === "") return [];
    const { resourcePreEvent: before, resOutputsEvent: after } = eventSchema.parse(JSON.parse(line));
    const isRefresh = before?.metadata.op === "refresh";
    if (isRefresh) refreshing.add(before.metadata.urn);
    const refreshed = after && refreshing.delete(after.metadata.urn) ? after : undefined;
    const told = before && !isRefresh ? before : refreshed;
    return told ? [{ op: told.metadata.op, urn: told.metadata.urn, diffs: told.metadata.diffs ?? [] }] : [];
  });
}

/** Follows a command to its end; `events` is the file that its `--event-log` names. */
export function follow(child: ChildProcess, events: string): Running {
  const output = { stdout: "", stderr: "" };
  const waiting = new Map<string, () => void>();
  const collect = (name: "stdout" | "stderr") => (chunk: Buffer) => {
    output[name] += chunk.toString();
    for (const [text, resolve] of waiting) if (output[name].includes(text)) resolve();
  };
  child.stdout?.on("data", collect("stdout"));
  child.stderr?.on("data", collect("stderr"));
  const done = new Promise<Run>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => {
      const log = existsSync(events) ? readFileSync(events, "utf8") : "";
      resolve({ exitCode, ...output, steps: readSteps(log), events: log });
    });
  });
  const printed = (text: string) =>
    new Promise<void>((resolve) => {
      waiting.set(text, resolve);
      collect("stdout")(Buffer.alloc(0));
      collect("stderr")(Buffer.alloc(0));
    });
  return { process: child, done, printed };
}
