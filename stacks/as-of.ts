import * as pulumi from "@pulumi/pulumi";
import { Temporal } from "temporal-polyfill";
import { parseAsOf } from "../environment/calendar/local-date.ts";

/** The moment that the environment is judged by: `UPKEEP_AS_OF`, else now. Throws a `RunError` for what is no instant. */
export function asOfInstant(): Temporal.Instant {
  const text = process.env["UPKEEP_AS_OF"];
  if (text === undefined || text === "") return Temporal.Now.instant();
  const instant = parseAsOf(text);
  if (instant.ok) return instant.value;
  throw new pulumi.RunError(`UPKEEP_AS_OF: ${instant.problem.message}; ${instant.problem.fix}`);
}
