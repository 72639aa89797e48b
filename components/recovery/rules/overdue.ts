import { formatDuration, minutesPerDay } from "../../../environment/duration.ts";
import type { Breach } from "../../../environment/finding.ts";
import { ageInDays, lastDrillOf } from "../drills.ts";
import type { RecoverySubject } from "./subject.ts";

/** The last drill, where its age as a share of the interval owed is too much. Nothing where no drill was held yet. */
export function* overdueDrill(
  { environment, intent, asOf }: Pick<RecoverySubject, "environment" | "intent" | "asOf">,
  isTooMuch: (share: number) => boolean,
): Generator<Breach> {
  const last = lastDrillOf(environment);
  if (last === undefined || intent.drill === undefined) return;
  const days = ageInDays(last, environment, asOf);
  if (!isTooMuch((days * minutesPerDay) / intent.drill.intervalMinutes)) return;
  const index = environment.recovery?.drills?.indexOf(last) ?? 0;
  yield {
    path: ["recovery", "drills", index, "held"],
    message: `the last drill was held ${days} days ago; one is owed every ${formatDuration(intent.drill.intervalMinutes)}`,
    fix: "hold a drill and add it to recovery.drills with what was measured",
  };
}
