import type * as z from "zod";
import type { Cloud } from "../rule.ts";

/**
 * How a kind is recovered: `point-in-time` kinds keep a log from which any moment can be restored, `snapshot` kinds are
 * restored as of their last snapshot.
 */
export type RecoveryClass = "point-in-time" | "snapshot";

/** What one kind's ARNs look like. */
export interface ArnForm {
  readonly service: string;
  /** The form of its resource part, with one example of it. */
  readonly resource: RegExp;
  readonly example: string;
  /** Whether it has neither account nor region, because its name is unique in the partition. */
  readonly global?: true;
}

interface AwsFacts {
  readonly arn: ArnForm;
  /** The only region that knows of it, where its service has one home for the whole partition. */
  readonly homeRegion?: string;
}

/** What every kind has. */
interface KnownKind<Name extends string, Keys extends z.ZodRawShape> {
  readonly kind: Name;
  /** The service's own name, for people. */
  readonly title: string;
  readonly cloud: Cloud;
  /**
   * Keys of this kind beside those that every workload has: a customer's facts about one workload, required where a rule
   * with severity error or an area needs them.
   */
  readonly keys: Keys;
}

/** A kind that holds data that a backup must bring back. */
export interface StatefulKind<Name extends string = string, Keys extends z.ZodRawShape = z.ZodRawShape>
  extends KnownKind<Name, Keys> {
  readonly stateful: true;
  readonly aws: AwsFacts & {
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

/** A kind that is watched over and holds nothing that could be restored. Each workload of it is one resource, by its ARN. */
export interface StatelessKind<Name extends string = string, Keys extends z.ZodRawShape = z.ZodRawShape>
  extends KnownKind<Name, Keys> {
  readonly stateful: false;
  readonly aws: AwsFacts & {
    /** Where the form of its ARN is from. */
    readonly source: string;
  };
}

/** What is known about one kind of workload from its cloud's documentation. */
export type Kind<Name extends string = string, Keys extends z.ZodRawShape = z.ZodRawShape> =
  | StatefulKind<Name, Keys>
  | StatelessKind<Name, Keys>;

/** Keeps the literal types of a kind's name and keys, as `defineStatelessKind` does. */
export function defineKind<const Name extends string, Keys extends z.ZodRawShape>(
  kind: StatefulKind<Name, Keys>,
): StatefulKind<Name, Keys> {
  return kind;
}

export function defineStatelessKind<const Name extends string, Keys extends z.ZodRawShape>(
  kind: StatelessKind<Name, Keys>,
): StatelessKind<Name, Keys> {
  return kind;
}
