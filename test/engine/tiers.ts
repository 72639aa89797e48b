import { expect } from "vitest";
import type { StoredResource } from "../../simulator/store.ts";
import { everything } from "./deployed.ts";
import { parseState } from "./differential.ts";
import type { Workspace } from "./harness.ts";
import { BUCKET, KEPT } from "./kept.ts";
import { changedBesideTier, changesOf, nameOf, type Run } from "./steps.ts";

/** All of backup that carries the tag `tier`. */
export async function taggedOfBackup(workspace: Workspace): Promise<string[]> {
  const { resources } = parseState(await workspace.export());
  const names = resources.flatMap(({ inputs, urn }) => (inputs["tags"] === undefined ? [] : [nameOf(urn)]));
  return names.filter((name) => name.startsWith("backup-"));
}

interface Expected {
  readonly tagged: readonly string[];
  /** What is updated beside the tag, or replaced: properties by name. */
  readonly changed: Record<string, readonly string[]>;
  readonly created?: readonly string[];
  readonly deleted?: readonly string[];
  readonly replaced?: readonly string[];
}

/** All that a change of the tier does to backup, and that it does to nothing else. */
export function expectOfBackup(
  run: Run,
  { tagged, changed, created = [], deleted = [], replaced = [] }: Expected,
) {
  const updated = new Set([...tagged, ...Object.keys(changed)]);
  for (const name of [...deleted, ...replaced]) updated.delete(name);
  const replacement = ["replace", "create-replacement", "delete-replaced"];
  expect(changesOf("backup", run)).toEqual(
    [
      ...created.map((name) => `create ${name}`),
      ...deleted.map((name) => `delete ${name}`),
      ...[...updated].map((name) => `update ${name}`),
      ...replaced.flatMap((name) => replacement.map((op) => `${op} ${name}`)),
    ].sort(),
  );
  expect(changedBesideTier("backup", run)).toEqual(changed);
}

/** What the longer or shorter interval of a tier changes of an alarm on missing jobs. */
export const missing = ["alarmDescription", "datapointsToAlarm", "evaluationPeriods", "warmUpConfiguration"];

/** All that the cloud holds of what data is in, or what opens it. */
export const kept = ({ store }: Workspace) =>
  everything(store).filter(({ type }) => type === BUCKET || KEPT.includes(type));
export const withoutTags = (rows: readonly StoredResource[]) =>
  rows.map(({ id, type, inputs: { tags: _, ...inputs } }) => ({ id, type, inputs }));
