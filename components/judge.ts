import type { Temporal } from "temporal-polyfill";
import { type Judgement, judge as judgeBy } from "../environment/rule.ts";
import type { Environment } from "../environment/schema.ts";
import { orderedAreas } from "./areas.ts";
import { allInputs, planEnvironment } from "./plan.ts";

/** Applies the rules of every area to an environment, to what is planned for it and to the exact inputs. */
export function judge(environment: Environment, { asOf }: { readonly asOf: Temporal.Instant }): Judgement[] {
  const planned = planEnvironment(environment);
  return orderedAreas.flatMap(([id, area]) =>
    judgeBy(area.rules, { environment, intent: planned.intents[id], inputs: planned.inputs[id], asOf }),
  );
}

/** Logical names that `adopt` and `use` may name: those of what would be registered without them. */
export function logicalNames(environment: Environment): string[] {
  const { adopt: _, use: __, ...alone } = environment;
  return allInputs(planEnvironment(alone)).map(({ name }) => name);
}
