import { isProperties, type Properties, uuidOf } from "../../properties.ts";
import type { Fault } from "../../shape.ts";
import { nameFaults, objects } from "../shared.ts";

/** Days that a recovery point stays in cold storage at least, once it is there. */
const COLD_DAYS = 90;

/** Minutes of the shortest start window, and of the shortest time from start to completion. */
const WINDOW_MINUTES = 60;

export const rulesOf = (inputs: Properties): Properties[] => objects(inputs["rules"]);
export const copiesOf = (rule: Properties): Properties[] => objects(rule["copyActions"]);

/** A plan's version changes with what is in it. */
export function planVersion(inputs: Properties): string {
  return uuidOf(JSON.stringify(inputs));
}

/** What AWS refuses of a plan. https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRule.html */
export function planFaults(inputs: Properties): Fault[] {
  return rulesOf(inputs).flatMap((rule, index) => {
    const at = (fault: Fault) => ({ ...fault, property: `rules[${index}].${fault.property}` });
    const copies = copiesOf(rule).flatMap((copy, copyIndex) =>
      lifecycleFaults(copy).map((fault) => ({
        ...fault,
        property: `copyActions[${copyIndex}].${fault.property}`,
      })),
    );
    return [...ruleFaults(rule), ...lifecycleFaults(rule), ...copies].map(at);
  });
}

function ruleFaults(rule: Properties): Fault[] {
  const { startWindow = WINDOW_MINUTES, completionWindow = 3 * WINDOW_MINUTES, schedule } = rule;
  const found = nameFaults(rule, "ruleName", /^[0-9A-Za-z_.-]{1,50}$/);
  if (typeof schedule === "string" && !/^cron\((?:\S+ ){5}\S+\)$/.test(schedule)) {
    found.push({ property: "schedule", reason: `must be a cron(…) of six fields, is "${schedule}"` });
  }
  if (typeof startWindow !== "number" || typeof completionWindow !== "number") return found;
  if (startWindow < WINDOW_MINUTES) {
    found.push({
      property: "startWindow",
      reason: `must be at least ${WINDOW_MINUTES} minutes, is ${startWindow}`,
    });
  }
  if (completionWindow < startWindow + WINDOW_MINUTES) {
    const least = startWindow + WINDOW_MINUTES;
    found.push({
      property: "completionWindow",
      reason: `must be at least ${least} minutes, is ${completionWindow}`,
    });
  }
  return found;
}

function lifecycleFaults({ lifecycle }: Properties): Fault[] {
  if (!isProperties(lifecycle)) return [];
  const { coldStorageAfter, deleteAfter } = lifecycle;
  if (typeof coldStorageAfter !== "number" || typeof deleteAfter !== "number") return [];
  const least = coldStorageAfter + COLD_DAYS;
  if (deleteAfter >= least) return [];
  return [{ property: "lifecycle.deleteAfter", reason: `must be at least ${least} days, is ${deleteAfter}` }];
}
