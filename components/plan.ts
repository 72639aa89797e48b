import type { Temporal } from "temporal-polyfill";
import type { DerivedWindow } from "../environment/calendar/occurrences.ts";
import { quarterOf } from "../environment/calendar/quarter.ts";
import type { Environment } from "../environment/schema.ts";
import { isRegulated } from "../environment/vocabulary.ts";
import { regionOf } from "../environment/workloads/region.ts";
import type { AreaPromise } from "./area.ts";
import { type AreaId, type Inputs, type Intents, orderedAreas } from "./areas.ts";
import { adopted } from "./environment/aws/adoption.ts";
import { topicTraits } from "./environment/aws/topic-traits.ts";
import { specifyTopics, type TopicTypes } from "./environment/aws/topics.ts";
import { digestOf } from "./environment/digest.ts";
import type { AnySpecified, Specified } from "./environment/specified.ts";
import type { AreaExplanation } from "./explanation.ts";

/** An environment with everything that follows from it, before anything is created. */
export interface PlannedEnvironment {
  readonly environment: Environment;
  readonly intents: Intents;
  /** Alarm topics, which all areas share. */
  readonly topics: readonly Specified<TopicTypes>[];
  /** Exact inputs of each area. */
  readonly inputs: Inputs;
  /** Windows that follow from the calendar and that nobody wrote into it. */
  readonly derivedWindows: readonly DerivedWindow[];
  /** What is promised, as the Environment resource tells it to audits, reports and runbooks. */
  readonly resolved: object;
  /** What is taken for granted and nobody has looked at. */
  readonly assumptions: readonly string[];
}

/**
 * Plans every area in order. Total: what breaks a rule is planned all the same and reported by the rule. Of `asOf` only its
 * quarter in the environment's zone counts.
 */
export function planEnvironment(environment: Environment, asOf: Temporal.Instant): PlannedEnvironment {
  const intents: Partial<Record<AreaId, unknown>> = {};
  const quarter = quarterOf(asOf, environment.zone);
  for (const [id, area] of orderedAreas) {
    intents[id] = area.plan(environment, { earlier: { ...intents }, quarter });
  }
  const each = <Result>(act: (area: (typeof orderedAreas)[number][1], intent: unknown) => Result) =>
    orderedAreas.map(([id, area]) => [id, act(area, intents[id])] as const);
  const promises = each((area, intent) => area.promise(environment, intent));
  return {
    environment,
    intents: intents as Intents,
    topics: specifyTopics(
      environment,
      each((area, intent) => area.alarmPlaces(intent)).flatMap(([, places]) => places),
    ).map((one) => adopted(one, environment, topicTraits)),
    inputs: Object.fromEntries(
      each((area, intent) =>
        area.specifyAws(environment, intent).map((one) => adopted(one, environment, area.traits)),
      ),
    ) as unknown as Inputs,
    derivedWindows: each((area, intent) => area.derivedWindows(environment, intent)).flatMap(
      ([, windows]) => windows,
    ),
    resolved: resolve(environment, promises),
    assumptions: each((area, intent) => area.assumptions(environment, intent)).flatMap(([, lines]) => lines),
  };
}

/** SHA-256 in hex over the canonical JSON of what is declared and resolved: what a plan or a ledger was made from. */
export function environmentDigest({ environment, resolved }: PlannedEnvironment): string {
  return digestOf({ declared: environment, resolved });
}

/** Everything that will be registered, topics first. */
export function allInputs({ topics, inputs }: PlannedEnvironment): readonly AnySpecified[] {
  return [...topics, ...Object.values(inputs).flat()];
}

/** What `upkeep explain` tells of each area. */
export function explanationsOf({
  environment,
  intents,
}: PlannedEnvironment): Readonly<Record<AreaId, AreaExplanation>> {
  return Object.fromEntries(
    orderedAreas.map(([id, area]) => [id, area.explain(environment, intents[id])]),
  ) as Record<AreaId, AreaExplanation>;
}

function resolve(environment: Environment, promises: readonly (readonly [AreaId, AreaPromise])[]): object {
  return {
    tier: environment.tier,
    zone: environment.zone,
    frameworks: environment.compliance.frameworks,
    regulated: isRegulated(environment.compliance),
    ...Object.fromEntries(promises.map(([id, { area }]) => [id, area])),
    workloads: Object.fromEntries(
      environment.workloads.map((workload) => [
        workload.id,
        {
          kind: workload.kind,
          region: regionOf(environment, workload),
          ...(workload.dataClass === undefined ? {} : { dataClass: workload.dataClass }),
          ...Object.fromEntries(promises.map(([id, { workloads }]) => [id, workloads[workload.id] ?? null])),
        },
      ]),
    ),
  };
}
