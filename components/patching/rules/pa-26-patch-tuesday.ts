import { Temporal } from "temporal-polyfill";
import { parseExpression } from "../../../environment/calendar/expression.ts";
import { type NominalExpression, nominalStartsOf } from "../../../environment/calendar/recurrence.ts";
import type { Breach } from "../../../environment/finding.ts";
import { windowName } from "../aws/windows.ts";
import { said, windowsOf } from "./specified-of.ts";
import type { PatchingRule, PatchingSubject } from "./subject.ts";
import { yearAhead } from "./year-ahead.ts";

export const patchTuesday: PatchingRule = {
  id: "PA-26",
  area: "patching",
  statement:
    "A maintenance window opens on the days of the calendar and on no others: N days after Patch Tuesday is the right Tuesday of the month and its offset.",
  why: "In some months the ring is patched in another week, or not at all.",
  severity: "error",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/systems-manager/latest/userguide/reference-cron-and-rate-expressions.html",
  clouds: ["aws"],
  judges: "inputs",
  check: breachesOf,
};

function* breachesOf(subject: PatchingSubject): Generator<Breach> {
  const { from, to } = yearAhead(subject);
  // Windows of the last days before may be offset into the year, and those of its last days out of it.
  const range = {
    from: Temporal.PlainDate.from(from).subtract({ days: 40 }),
    to: Temporal.PlainDate.from(to).add({ days: 40 }),
  };
  const inside = (starts: readonly Temporal.PlainDateTime[]) =>
    starts.map((start) => start.toString()).filter((start) => start >= from && start < to);
  for (const ring of subject.intent.rings) {
    if (ring.expression.kind === "rate") continue;
    const wanted = inside(nominalStartsOf(ring.expression, range));
    for (const { name, inputs } of windowsOf(subject)) {
      if (!ring.regions.some((region) => name === windowName(ring, region))) continue;
      const read = parseExpression(said(inputs.schedule));
      if (!read.ok || read.value.kind === "rate") continue;
      const days = inputs.scheduleOffset ?? 0;
      const given = inside(
        nominalStartsOf(read.value satisfies NominalExpression, range).map((start) => start.add({ days })),
      );
      const wrong =
        given.find((start) => !wanted.includes(start)) ?? wanted.find((start) => !given.includes(start));
      if (wrong === undefined) continue;
      yield {
        path: [...ring.from, "start"],
        message: `${said(inputs.schedule)} and ${days} days ${given.includes(wrong) ? "opens" : "does not open"} on ${wrong.replace("T", " ")}`,
        fix: "compile the calendar's own start",
      };
      break;
    }
  }
}
