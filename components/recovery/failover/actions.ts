/** Phases of a failover, in their order. The customer is served again once `verify` is done. */
export const phases = [
  "decide",
  "preflight",
  "fence",
  "move",
  "traffic",
  "verify",
  "re-arm",
  "failback",
  "learn",
] as const;

export type Phase = (typeof phases)[number];

/** What a step of the file may do, and the phase that it belongs to where it stands among the failover's steps. */
export const fileActions = {
  "close-security-group": "fence",
  "revoke-database-writes": "fence",
  "stop-instances": "fence",
  "pause-queues": "fence",
  "disable-schedules": "fence",
  "start-instances": "move",
  "scale-out": "move",
  "switch-configuration": "move",
  "run-document": "move",
  "restore-data": "move",
  "rebuild-replica": "failback",
  "switch-back": "failback",
  "check-service": "verify",
  "by-hand": "move",
} as const satisfies Readonly<Record<string, Phase>>;

export type FileAction = keyof typeof fileActions;

/** What the derived steps do; none of them is written in a file. */
export type DerivedAction =
  | "decide"
  | "check-readiness"
  | "promote-replica"
  | "switch-global-database"
  | "use-global-table"
  | "use-replicated-bucket"
  | "stop-file-replication"
  | "restore-replicated-backups"
  | "restore-copy"
  | "switch-traffic"
  | "verify-service"
  | "re-arm"
  | "report";

export type Action = FileAction | DerivedAction;

export const fileActionNames = Object.keys(fileActions) as [FileAction, ...FileAction[]];
