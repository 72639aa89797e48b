import { formatDuration } from "../../../environment/duration.ts";
import type { TextStyle } from "../../layout.ts";
import type { Explanation } from "../explanation.ts";

/** One part of the text: a heading and what stands below it; undefined where there is nothing to say. */
export type Section = (explanation: Explanation, style: TextStyle) => string | undefined;

/** Joins a heading and its lines. */
export function section(style: TextStyle, heading: string, lines: readonly string[]): string {
  return [style.paint("bold", heading), ...lines].join("\n");
}

/** `35 d`, `365 d (1 y)`. A year is 365 days. */
export function daysText(days: number): string {
  const years = days / 365;
  return years >= 1 && Number.isInteger(years) ? `${days} d (${years} y)` : `${days} d`;
}

/** `2 h (a backup every 2 h) + 1 h (start window)`; a part that stands alone needs no number. */
export function partsText(parts: readonly { what: string; minutes: number }[]): string {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only.what;
  return parts.map(({ what, minutes }) => `${formatDuration(minutes)} (${what})`).join(" + ");
}

/** `1 workload`, `2 workloads`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `brief`: what is protected, how well and when; `verbose`: with every resource and every step of the failover. */
export type Detail = "brief" | "normal" | "verbose";
