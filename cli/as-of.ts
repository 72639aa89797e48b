import { Temporal } from "temporal-polyfill";
import { parseAsOf } from "../environment/calendar/local-date.ts";
import { Failure } from "./failure.ts";
import type { Shell } from "./shell.ts";

/** The moment to judge by: `--as-of`, else `UPKEEP_AS_OF`, else now. */
export function asOfInstant(given: string | undefined, shell: Shell): Temporal.Instant {
  const text = given ?? shell.env["UPKEEP_AS_OF"];
  if (text === undefined || text === "") return Temporal.Instant.from(shell.now);
  const instant = parseAsOf(text);
  if (instant.ok) return instant.value;
  const source = given === undefined ? "UPKEEP_AS_OF" : "--as-of";
  throw new Failure("misuse", `${source}: ${instant.problem.message}`, instant.problem.fix);
}
