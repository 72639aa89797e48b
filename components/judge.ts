import type { Temporal } from "temporal-polyfill";
import { type Judgement, judge as judgeBy } from "../environment/rule.ts";
import type { LogicalNames } from "../environment/rules/subject.ts";
import type { Environment } from "../environment/schema.ts";
import { orderedAreas } from "./areas.ts";
import { isAdoptable } from "./environment/aws/adoption.ts";
import { allInputs, planEnvironment } from "./plan.ts";

/** Applies the rules of every area to an environment, to what is planned for it and to the exact inputs. */
export function judge(environment: Environment, { asOf }: { readonly asOf: Temporal.Instant }): Judgement[] {
  const planned = planEnvironment(environment);
  return orderedAreas.flatMap(([id, area]) =>
    judgeBy(area.rules, { environment, intent: planned.intents[id], inputs: planned.inputs[id], asOf }),
  );
}

/** Logical names that `adopt` and `use` may name, out of what would be registered without them. */
export function logicalNames(environment: Environment): LogicalNames {
  const { adopt: _, use: __, ...alone } = environment;
  const specified = allInputs(planEnvironment(alone));
  const named = (isMeant: (type: string) => boolean) =>
    specified.filter(({ type }) => isMeant(type)).map(({ name }) => name);
  return { adopt: named(isAdoptable), use: named((type) => type === "aws:backup/vault:Vault") };
}
