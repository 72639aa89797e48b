import type { AreaSchema } from "../area.ts";
import type { Breach } from "../finding.ts";
import type { Override } from "../keys/deviations.ts";
import { nearestWord } from "../nearest.ts";
import { leafPaths, leafSchema } from "../promise.ts";
import { shown } from "../read/salvage/expectation.ts";
import { mistakesOf } from "../read/salvage/mistake.ts";
import type { Rule } from "../rule.ts";
import type { EnvironmentSubject } from "./subject.ts";

export const overrides: Rule<EnvironmentSubject> = {
  id: "ENV-12",
  area: "environment",
  statement:
    "An override names a leaf of what the tier promises, with a value that the leaf takes, and a workload that exists.",
  why: "What was agreed as a deviation does not hold: the tier's own value does.",
  severity: "error",
  otherwise: "never",
  source: "schemas/stack.json; docs/explanation/architecture.md",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check({ environment, areas }) {
    const ids = environment.workloads.map(({ id }) => id);
    for (const [index, override] of (environment.overrides ?? []).entries()) {
      const path = ["overrides", index];
      for (const breach of [...leafBreaches(override, areas), ...workloadBreaches(override, ids)]) {
        yield { ...breach, path: [...path, ...breach.path] };
      }
    }
  },
};

function* leafBreaches(override: Override, areas: readonly AreaSchema[]): Generator<Breach> {
  const [id, ...leaf] = override.path.split(".");
  const area = areas.find((one) => one.id === id);
  const schema = area && leafSchema(area.promise, leaf);
  if (schema === undefined) {
    const all = areas.flatMap((one) => leafPaths(one.promise).map((path) => `${one.id}.${path}`));
    const near = nearestWord(override.path, all);
    const within = all.filter((path) => path.startsWith(`${override.path}.`));
    const message = `${override.path} is nothing that a tier promises`;
    const choice = `write one of ${(within.length > 0 ? within : all).join(", ")}`;
    yield { path: ["path"], message, fix: near === undefined ? choice : `write ${near}` };
    return;
  }
  const result = schema.safeParse(override.value);
  if (result.success) return;
  const [mistake] = result.error.issues.flatMap((issue) => mistakesOf(schema, override.value, issue));
  const message = `${shown(override.value)} is no value for ${override.path}${mistake === undefined ? "" : `: ${mistake.message}`}`;
  yield { path: ["value"], message, fix: mistake?.fix ?? "write a value of the leaf's type" };
}

function* workloadBreaches({ workload }: Override, ids: readonly string[]): Generator<Breach> {
  if (workload === undefined || ids.includes(workload)) return;
  const near = nearestWord(workload, ids);
  const fix =
    near === undefined
      ? "write the id of a workload of this file, or remove workload for all"
      : `write ${near}`;
  yield { path: ["workload"], message: `there is no workload ${workload}`, fix };
}
