import { isDeepStrictEqual } from "node:util";
import { isProperties, type Properties } from "./properties.ts";

export type Change = "add" | "delete" | "update";

/** Where two values differ, as Pulumi writes paths: `rules[0].schedule`, `tags["a.b"]`. */
export function differences(olds: Properties, news: Properties): Map<string, Change> {
  const found = new Map<string, Change>();
  compare(olds, news, "", found);
  return found;
}

function compare(old: unknown, now: unknown, path: string, found: Map<string, Change>): void {
  if (isDeepStrictEqual(old, now)) return;
  if (old === undefined || now === undefined) found.set(path, old === undefined ? "add" : "delete");
  else if (Array.isArray(old) && Array.isArray(now)) {
    for (let index = 0; index < Math.max(old.length, now.length); index += 1) {
      compare(old[index], now[index], `${path}[${index}]`, found);
    }
  } else if (isProperties(old) && isProperties(now)) {
    for (const key of new Set([...Object.keys(old), ...Object.keys(now)]))
      compare(old[key], now[key], step(path, key), found);
  } else found.set(path, "update");
}

function step(path: string, key: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === "" ? key : `${path}.${key}`;
}

/** The property that a path starts with: `rules` for `rules[0].schedule`. */
export function topLevel(path: string): string {
  return /^[^.[]+/.exec(path)?.[0] ?? path;
}
