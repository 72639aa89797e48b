import type { Step, WorkloadRecovery } from "../intent.ts";
import type { Mode } from "../modes.ts";
import { replicaName } from "../names.ts";

interface Move {
  readonly action: Step["action"];
  readonly what: (id: string, to: string) => string;
  readonly thing?: string;
  readonly undo: string;
}

const moves: Readonly<Record<Exclude<Mode, "none">, Move>> = {
  "read-replica": {
    action: "promote-replica",
    what: (id, to) => `Promote the replica of ${id} in ${to}`,
    thing: "replica",
    undo: "none: a promoted replica never follows its source again; replicate back",
  },
  "global-database": {
    action: "switch-global-database",
    what: (id, to) =>
      `Switch the global database of ${id} over to ${to} while the other side answers; fail it over, with consent to the loss, where it does not`,
    thing: "cluster",
    undo: "switch over again",
  },
  "global-table": {
    action: "use-global-table",
    what: (id, to) => `Let the service write to the table of ${id} in ${to}: it takes writes already`,
    thing: "table",
    undo: "let the service write to the other table again",
  },
  "bucket-replication": {
    action: "use-replicated-bucket",
    what: (id, to) => `Let the service use the bucket of ${id} in ${to}`,
    thing: "bucket",
    undo: "let the service use the other bucket again",
  },
  "file-replication": {
    action: "stop-file-replication",
    what: (id, to) => `Delete the replication of ${id}, which lets its file system in ${to} be written`,
    thing: "file-system",
    undo: "replicate back",
  },
  "automated-backups": {
    action: "restore-replicated-backups",
    what: (id, to) => `Restore ${id} in ${to} to the last moment of its replicated backups`,
    thing: "backups",
    undo: "delete what was restored",
  },
  "backup-copies": {
    action: "restore-copy",
    what: (id, to) => `Restore ${id} in ${to} from its newest copy`,
    undo: "delete what was restored",
  },
};

/** The step that makes a workload's data serve in the other region; none where it is not there. */
export function moveOf(workload: WorkloadRecovery, after: readonly string[]): Step[] {
  const { id, mode, to, promised, theirs, stepMinutes, from } = workload;
  if (mode === "none" || to === undefined) return [];
  const move = moves[mode];
  const lagged = mode !== "backup-copies" && mode !== "automated-backups";
  const { rpoMinutes } = promised;
  return [
    {
      id: `move-${id}`,
      phase: "move",
      action: move.action,
      what: move.what(id, to),
      workload: id,
      ...(move.thing !== undefined && !theirs && { target: replicaName(move.thing, to, id) }),
      after,
      timeoutMinutes: stepMinutes,
      preconditions:
        lagged && rpoMinutes !== undefined
          ? [
              {
                what: `the replica of ${id} lags at most ${rpoMinutes} min behind`,
                workload: id,
                metric: "replica-lag-minutes",
                atMost: rpoMinutes,
              },
            ]
          : [],
      undo: move.undo,
      manual: mode === "backup-copies" || mode === "automated-backups",
      from,
    },
  ];
}
