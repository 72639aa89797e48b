import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { parse } from "yaml";
import type { AnySpecified } from "../../components/environment/specified.ts";
import { allInputs, type PlannedEnvironment, planEnvironment } from "../../components/plan.ts";
import type { Environment } from "../../environment/schema.ts";

const asOf = Temporal.Instant.from("2026-11-24T12:00:00Z");
const root = join(import.meta.dirname, "../..");

/** The environment of a shipped stack, as its file says it. */
export function shipped(stack: string): Environment {
  return environmentIn(join(root, "stacks", `Pulumi.${stack}.yaml`));
}

/** The environment of a tests' fixture, one per tier, with every kind of workload. */
export function fixture(tier: string): Environment {
  return environmentIn(join(root, "test/fixtures/environments", `${tier}.yaml`));
}

function environmentIn(file: string): Environment {
  const { config } = parse(readFileSync(file, "utf8")) as { config: { "upkeep:environment": Environment } };
  return config["upkeep:environment"];
}

/** The environment as planned at the tests' date. */
export function plannedOf(environment: Environment): PlannedEnvironment {
  return planEnvironment(environment, asOf);
}

/** Everything that an environment would register at the tests' date. */
export function inputsOf(environment: Environment): readonly AnySpecified[] {
  return allInputs(plannedOf(environment));
}

/** The one resource of that logical name; fails where there is none. */
export function named(specified: readonly AnySpecified[], name: string): AnySpecified {
  const found = specified.filter((one) => one.name === name);
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${found.length} resources are named ${name}`);
  return found[0];
}
