import type { Temporal } from "temporal-polyfill";
import { type Judgement, judge as judgeBy } from "../environment/rule.ts";
import type { LogicalNames } from "../environment/rules/subject.ts";
import type { Environment } from "../environment/schema.ts";
import type { AreaSubject } from "./area.ts";
import { type AreaId, type Intents, orderedAreas } from "./areas.ts";
import { topicTraits } from "./environment/aws/topic-traits.ts";
import type { AnySpecified } from "./environment/specified.ts";
import type { ResourceTraits } from "./environment/traits.ts";
import { allInputs, type PlannedEnvironment, planEnvironment } from "./plan.ts";

/** Applies the rules of every area to an environment, to what is planned for it and to the exact inputs. */
export function judge(environment: Environment, { asOf }: { readonly asOf: Temporal.Instant }): Judgement[] {
  const planned = planEnvironment(environment, asOf);
  return orderedAreas.flatMap(([id, area]) => judgeBy(area.rules, subjectOf(planned, id, asOf)));
}

/** What the rules of one area look at. */
export function subjectOf(
  planned: PlannedEnvironment,
  id: AreaId,
  asOf: Temporal.Instant,
): AreaSubject<Environment, unknown, Intents> {
  const { environment, intents, inputs } = planned;
  return {
    environment,
    intent: intents[id],
    earlier: intents,
    inputs: inputs[id],
    everyInput: allInputs(planned),
    asOf,
  };
}

/** Logical names that `adopt` and `use` may name, out of what would be registered without them. */
export function logicalNames(
  environment: Environment,
  { asOf }: { readonly asOf: Temporal.Instant },
): LogicalNames {
  const { adopt: _, use: __, ...alone } = environment;
  const { topics, inputs } = planEnvironment(alone, asOf);
  const specified: readonly (readonly [ResourceTraits, readonly AnySpecified[]])[] = [
    [topicTraits, topics],
    ...orderedAreas.map(([id, { traits }]) => [traits, inputs[id]] as const),
  ];
  const named = (isMeant: (traits: ResourceTraits, type: string) => boolean) =>
    specified.flatMap(([traits, those]) =>
      those.filter(({ type }) => isMeant(traits, type)).map(({ name }) => name),
    );
  return {
    adopt: named(({ adoptable }, type) => Object.hasOwn(adoptable, type)),
    use: named(({ usable }, type) => usable.includes(type)),
  };
}
