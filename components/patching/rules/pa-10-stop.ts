import type { Breach } from "../../../environment/finding.ts";
import { originOf } from "../../../environment/promise.ts";
import { patchingName } from "../aws/place.ts";
import { once } from "./once.ts";
import { said, tasksOf } from "./specified-of.ts";
import type { PatchingRule, PatchingSubject } from "./subject.ts";

const concurrencyForm = /^([1-9]\d*|[1-9]\d?%|100%)$/;
const errorsForm = /^(\d+|\d\d?%|100%)$/;

export const stop: PatchingRule = {
  id: "PA-10",
  area: "patching",
  statement:
    "Every task with targets says how many instances it takes at once and how many may fail, and an installation stops before all of its instances have failed.",
  why: "A patch that breaks every instance is installed on every instance.",
  severity: "error",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/systems-manager/latest/userguide/maintenance-windows-targets-tasks.html",
  clouds: ["aws"],
  judges: "inputs",
  check: (subject) => once(breachesOf(subject)),
};

function* breachesOf(subject: PatchingSubject): Generator<Breach> {
  const fleets = fleetsOf(subject);
  for (const { name, inputs, from } of tasksOf(subject)) {
    const { targets, maxConcurrency, maxErrors } = inputs;
    if (targets === undefined) continue;
    if (typeof maxConcurrency !== "string" || !concurrencyForm.test(maxConcurrency))
      yield {
        path: from,
        message: `${name} takes ${said(maxConcurrency)} instances at once`,
        fix: "write a number from 1 or a percentage",
      };
    if (typeof maxErrors !== "string" || !errorsForm.test(maxErrors)) {
      yield {
        path: from,
        message: `${name} lets ${said(maxErrors)} instances fail`,
        fix: "write a number or a percentage",
      };
      continue;
    }
    const group = fleets.get(name);
    if (group?.fleet === undefined) continue;
    const absolute = maxErrors.endsWith("%")
      ? Math.floor((group.fleet * Number(maxErrors.slice(0, -1))) / 100)
      : Number(maxErrors);
    if (absolute < group.fleet) continue;
    yield {
      path: originOf(subject.environment, "patching.errors", group.workloads[0]),
      message: `the ring ${group.ring} has ${group.fleet} instances of ${group.workloads.join(", ")}, and ${absolute} may fail`,
      fix: "write a smaller percentage or number for patching.errors",
    };
  }
}

/** What each installing task is about, by the task's name. */
function fleetsOf({ intent }: PatchingSubject) {
  return new Map(
    intent.rings.flatMap((ring) =>
      ring.places.flatMap(({ region, groups }) =>
        groups.map(
          (group) =>
            [
              patchingName(`task-install-${ring.name}-${group.name}`, region),
              { ring: ring.name, ...group },
            ] as const,
        ),
      ),
    ),
  );
}
