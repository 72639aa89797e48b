import type * as z from "zod";
import type { Cloud } from "../rule.ts";

/**
 * How a kind is recovered: `point-in-time` kinds keep a log from which any moment can be restored, `snapshot` kinds are
 * restored as of their last snapshot.
 */
export type RecoveryClass = "point-in-time" | "snapshot";

/**
 * What is known about one kind of workload from its cloud's documentation. A customer's facts about one workload are the
 * kind's `keys`, required where a rule with severity error needs them.
 */
export interface Kind<Name extends string = string, Keys extends z.ZodRawShape = z.ZodRawShape> {
  readonly kind: Name;
  /** The service's own name, for people. */
  readonly title: string;
  readonly cloud: Cloud;
  /** Whether it holds data that a backup must bring back. */
  readonly stateful: boolean;
  /** Keys of this kind beside those that every workload has. */
  readonly keys: Keys;
  readonly aws: {
    /** The ARN's service and the form of its resource part, with one example of it. */
    readonly arn: { readonly service: string; readonly resource: RegExp; readonly example: string };
    /**
     * Resource part of the narrowest wildcard ARN that selects every resource of this kind. It may select others, too:
     * `db:*` serves five kinds, and `cluster:*` of RDS also matches clusters of Neptune and DocumentDB.
     */
    readonly every: string;
    readonly backup: {
      /** Its name in AWS Backup's region settings (opt-in). */
      readonly resourceType: string;
      /** Whether a continuous backup of AWS Backup exists for it. */
      readonly continuous: boolean;
      /** Whether its recovery points are encrypted by the vault's key instead of by its own. */
      readonly encryptedByVault: boolean;
      /** Whether a backup may not start around its maintenance window, and how long before it. */
      readonly blockedBeforeMaintenanceMinutes?: number;
      readonly source: string;
    };
  };
  readonly recovery: {
    readonly class: RecoveryClass;
    /** The smallest recovery point objective that the service can give, in minutes; copies and refused starts not counted. */
    readonly bestRpoMinutes: number;
    readonly source: string;
  };
}

/** Keeps the literal types of a kind's name and keys. */
export function defineKind<const Name extends string, Keys extends z.ZodRawShape>(
  kind: Kind<Name, Keys>,
): Kind<Name, Keys> {
  return kind;
}
