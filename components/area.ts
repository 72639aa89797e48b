import type { Temporal } from "temporal-polyfill";
import type { AreaSchema } from "../environment/area.ts";
import type { DerivedWindow } from "../environment/calendar/occurrences.ts";
import type { Quarter } from "../environment/calendar/quarter.ts";
import type { Rule, RuleEntry } from "../environment/rule.ts";
import type { Environment } from "../environment/schema.ts";
import type { AlarmPage } from "./environment/aws/alarm.ts";
import type { TopicPlace } from "./environment/aws/topics.ts";
import type { AnySpecified } from "./environment/specified.ts";
import type { ResourceTraits } from "./environment/traits.ts";
import type { AreaExplanation, RetiredEntry } from "./explanation.ts";
import type { HeldResource } from "./held.ts";

/** What an area's rules look at: what was agreed, what the area plans for it, and its exact inputs. */
export interface AreaSubject<Seen, Intent, Earlier = object> {
  readonly environment: Seen;
  readonly intent: Intent;
  /** Intents of the areas planned before, by id. */
  readonly earlier: Earlier;
  readonly inputs: readonly AnySpecified[];
  /** Exact inputs of all areas, for what holds wherever a resource comes from. */
  readonly everyInput: readonly AnySpecified[];
  readonly asOf: Temporal.Instant;
}

/** What an area promises, for the Environment resource: of the environment, and of each workload by id. */
export interface AreaPromise {
  readonly area: object;
  readonly workloads: Readonly<Record<string, object>>;
}

/** What a plan may know beside the environment. */
export interface PlanContext<Earlier = object> {
  /** Intents of the areas planned before, by id. */
  readonly earlier: Earlier;
  /** The quarter in which dated entries begin: all that a plan learns of the present day. */
  readonly quarter: Quarter;
}

/**
 * One area, all of it pure. `Seen` is the environment as the area sees it, `Earlier` what it reads of areas planned before
 * it. Every function is total: an environment that breaks rules is planned and specified all the same, so that all its
 * mistakes can be told at once.
 */
export interface Area<
  Seen extends Environment,
  Intent,
  Exact extends AnySpecified = AnySpecified,
  Earlier = object,
> {
  readonly schema: AreaSchema;
  readonly rules: readonly Rule<AreaSubject<Seen, Intent, Earlier>>[];
  /** Rules that are known and that nothing checks yet, such as those of a cloud for which nothing is planned. */
  readonly notChecked: readonly RuleEntry[];
  /** Environment → intent. */
  readonly plan: (environment: Seen, context: PlanContext<Earlier>) => Intent;
  /** Windows that follow from the calendar and that nobody wrote into it. */
  readonly derivedWindows: (environment: Seen, intent: Intent) => readonly DerivedWindow[];
  /** Intent → exact inputs for AWS, each referring to earlier ones or to the alarm topics only. */
  readonly specifyAws: (environment: Seen, intent: Intent) => readonly Exact[];
  /** Accounts and regions in which the area raises alarms. */
  readonly alarmPlaces: (intent: Intent) => readonly TopicPlace[];
  readonly promise: (environment: Seen, intent: Intent) => AreaPromise;
  /** Lines for people about what the plan takes for granted and nobody here has looked at. */
  readonly assumptions: (environment: Seen, intent: Intent) => readonly string[];
  /** What `upkeep explain` tells of it. */
  readonly explain: (environment: Seen, intent: Intent) => AreaExplanation;
  /** What is known about the types of its resources. */
  readonly traits: ResourceTraits;
  /** What the runbooks say about each alarm that it raises, by the alarm's id. */
  readonly alarmPages?: readonly AlarmPage[];
  /**
   * The entry of `<area>.retired` that keeps a resource which is protected and which the plan asks for no more. `held` is
   * all that the stack holds. Undefined where the area has no such entry.
   */
  readonly retire: (
    leaving: HeldResource,
    held: readonly HeldResource[],
    day: Temporal.PlainDate,
  ) => RetiredEntry | undefined;
}
