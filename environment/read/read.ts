import type * as z from "zod";
import type { Path } from "../finding.ts";
import type { Mistake } from "./salvage/mistake.ts";
import { Places } from "./salvage/places.ts";
import { giveReferredIds } from "./salvage/referred-ids.ts";
import { type Salvaged, salvage } from "./salvage/salvage.ts";
import { type Leak, leaksIn } from "./secrets.ts";
import { sectionsOf } from "./stack-file.ts";
import { Lines } from "./yaml/lines.ts";
import type { Oddity } from "./yaml/oddity.ts";
import { parse } from "./yaml/parse.ts";
import { type Content, contentOf, type PlainMapping } from "./yaml/plain.ts";
import type { Positions } from "./yaml/positions.ts";
import type { Unreadable } from "./yaml/unreadable.ts";

/** All that is known about a stack file before any rule judges it. Paths are from the file's root. */
export interface Read<Value = unknown> {
  readonly refusal?: Unreadable;
  readonly lines: Lines;
  readonly positions?: Positions;
  readonly config?: PlainMapping;
  readonly environmentPath: Path;
  readonly oddities: readonly Oddity[];
  readonly leaks: readonly Leak[];
  /** Texts that must not be printed. */
  readonly secrets: readonly string[];
  /** Mistakes in shape, without those that follow from an oddity or a leak. */
  readonly mistakes: readonly Mistake[];
  /** The environment, or where it has mistakes two mended versions of it. None where nothing is left to judge. */
  readonly salvaged: readonly Salvaged<Value>[];
}

/** Reads a stack file's text, or passes on why there is none. Never throws, whatever the text. */
export function read<Value>(text: string | Unreadable, schema: z.ZodType<Value>): Read<Value> {
  const lines = new Lines(typeof text === "string" ? text : (text.text ?? ""));
  const content = typeof text === "string" ? contentFrom(text) : text;
  if (!("value" in content)) return { ...nothing, lines, refusal: content };
  const sections = sectionsOf(content.value);
  const { environment, environmentPath } = sections;
  const within = leaksIn(environment);
  const salvaged = environment === undefined ? [] : salvagedFrom(schema, environment);
  const inFile = <Place extends { readonly path: Path }>(place: Place): Place => ({
    ...place,
    path: [...environmentPath, ...place.path],
  });
  const leaks = [...sections.leaks, ...within.leaks.map(inFile)];
  const explained = new Places<true>();
  for (const { path } of [...content.oddities, ...leaks]) explained.add(path, true);
  const mistakes = [...sections.mistakes, ...(salvaged[0]?.mistakes ?? []).map(inFile)];
  return {
    lines,
    positions: content.positions,
    ...(sections.config !== undefined && { config: sections.config }),
    environmentPath,
    oddities: content.oddities,
    leaks,
    secrets: [...sections.secrets, ...within.texts],
    mistakes: mistakes.filter(({ path }) => explained.above(path) === undefined),
    salvaged,
  };
}

/** In a function of its own, so that the parser's nodes can be forgotten before anything is judged. */
function contentFrom(text: string): Content | Unreadable {
  const source = parse(text);
  return "root" in source ? contentOf(source) : source;
}

const nothing = { environmentPath: [], oddities: [], leaks: [], secrets: [], mistakes: [], salvaged: [] };

function salvagedFrom<Value>(schema: z.ZodType<Value>, environment: unknown): Salvaged<Value>[] {
  const first = salvage(schema, environment, 0);
  if (first.mistakes.length === 0) return [first];
  const second = salvage(schema, environment, 1);
  giveReferredIds(second.value, second.filled);
  return [first, second];
}
