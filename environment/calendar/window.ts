import type { Temporal } from "temporal-polyfill";
import { parseDuration } from "../duration.ts";
import { type Expression, parseExpression } from "./expression.ts";
import { parseInstant } from "./local-date.ts";
import type { Parsed, Problem } from "./problem.ts";
import { type StartsRequest, startsOf } from "./recurrence.ts";
import { parseZone } from "./zone.ts";

/** From `start` (in) to `end` (out). */
export interface Interval {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

/** A window as it is written. Nothing has a default: the machine's own zone never counts. */
export interface WindowText {
  readonly expression: string;
  readonly duration: string;
  readonly zone: string;
  /** The instant from which a rate counts, and only a rate: `since:` in YAML, `--anchor` on the command line. */
  readonly anchor?: string;
}

/** A window that has been read. Plain data. */
export interface Window {
  readonly expression: Expression;
  /** Elapsed minutes. */
  readonly durationMinutes: number;
  readonly zone: string;
  readonly anchor?: string;
}

/** A problem with one part of a window. */
export interface WindowProblem extends Problem {
  readonly part: keyof WindowText;
}

/** Reads a window, reporting every bad part at once. */
export function parseWindow(
  text: WindowText,
): { readonly window: Window } | { readonly problems: WindowProblem[] } {
  const expression = parseExpression(text.expression);
  const duration = parseDuration(text.duration);
  const zone = parseZone(text.zone);
  const problems = [
    ...problemOf("expression", expression),
    ...problemOf("duration", duration),
    ...problemOf("zone", zone),
    ...anchorProblems(text.anchor, expression),
  ];
  if (!expression.ok || !duration.ok || !zone.ok || problems.length > 0) return { problems };
  const { anchor } = text;
  const read = { expression: expression.value, durationMinutes: duration.value, zone: zone.value };
  return { window: anchor === undefined ? read : { ...read, anchor } };
}

/** The windows that start in the range, as intervals of elapsed time, by start. Throws what `startsOf` throws. */
export function windowsOf(
  request: StartsRequest & { readonly durationMinutes: number },
): readonly Interval[] {
  return startsOf(request).map((start) => ({ start, end: start.add({ minutes: request.durationMinutes }) }));
}

function problemOf(part: keyof WindowText, result: Parsed<unknown>): WindowProblem[] {
  return result.ok ? [] : [{ part, ...result.problem }];
}

function anchorProblems(anchor: string | undefined, expression: Parsed<Expression>): WindowProblem[] {
  const isRate = expression.ok && expression.value.kind === "rate";
  if (anchor !== undefined) {
    if (!expression.ok || isRate) return problemOf("anchor", parseInstant(anchor));
    const message = "only a rate counts from an instant";
    return [{ part: "anchor", message, fix: "remove since: in YAML, --anchor on the command line" }];
  }
  if (!isRate) return [];
  const fix = "write since: in YAML, --anchor on the command line, for example 2026-11-24T06:00:00Z";
  return [{ part: "anchor", message: "a rate needs the instant of its first occurrence", fix }];
}
