import type * as z from "zod";
import type { Path } from "../../finding.ts";
import { type Mistake, mistakesOf } from "./mistake.ts";
import { Places, pathInFile } from "./places.ts";
import { bare, schemaAt, valueAt } from "./schema-walk.ts";
import { standIn, type Variant } from "./stand-in.ts";
import { isPlainUnion } from "./unknown-key.ts";

/** What is left of an environment whose shape has mistakes, in a shape that rules can judge. */
export interface Salvaged<Value> {
  readonly mistakes: readonly Mistake[];
  /** Undefined where too little is sound. */
  readonly value: Value | undefined;
  /** Places that hold a stand-in: what is found below them says nothing about the file. */
  readonly filled: Places<true>;
  /** Misspelt keys that were taken for the ones that were meant: from there to where it stands in the file. */
  readonly renamed: Places<Path>;
}

/** Each round can only mend what the round before made visible: a kind, then its facts, then their values. */
const mostRounds = 12;

/** Collects the mistakes in a value's shape and mends a copy of it, guessing what was meant. */
export function salvage<Value>(schema: z.ZodType<Value>, value: unknown, variant: Variant): Salvaged<Value> {
  let result = schema.safeParse(value);
  if (result.success)
    return { mistakes: [], value: result.data, filled: new Places(), renamed: new Places() };
  const mending = new Mending(schema, value, variant);
  const { mistakes, filled, renamed } = mending;
  for (let round = 0; !result.success && round < mostRounds; round += 1) {
    mending.mend(result.error.issues);
    result = schema.safeParse(mending.value);
  }
  return { mistakes, filled, renamed, value: result.data };
}

class Mending {
  readonly mistakes: Mistake[] = [];
  readonly filled = new Places<true>();
  readonly renamed = new Places<Path>();
  value: unknown;
  readonly #schema: z.ZodType;
  readonly #variant: Variant;

  constructor(schema: z.ZodType, value: unknown, variant: Variant) {
    this.#schema = schema;
    this.#variant = variant;
    this.value = structuredClone(value);
  }

  mend(issues: readonly z.core.$ZodIssue[]): void {
    const found = issues.flatMap((issue) => mistakesOf(this.#schema, this.value, issue));
    // Keys first: a misspelt key is one mistake, not also the absence of the right one.
    for (const mistake of found) if (mistake.kind === "unknown key") this.#mendKey(mistake);
    for (const mistake of found) if (mistake.kind !== "unknown key") this.#mendValue(mistake);
  }

  #mendKey(mistake: Mistake): void {
    this.#report(mistake);
    const above = mistake.path.slice(0, -1);
    const parent = valueAt(this.value, above) as Record<string, unknown>;
    const key = String(mistake.path.at(-1));
    const value = parent[key];
    Reflect.deleteProperty(parent, key);
    const meant = typeof mistake.meant === "string" ? mistake.meant : undefined;
    if (meant === undefined || Object.hasOwn(parent, meant)) {
      // Without a key that nobody knows, a union has none to go by.
      if (isPlainUnion(bare(schemaAt(this.#schema, this.value, above) ?? this.#schema))) this.#fill(above);
      return;
    }
    this.renamed.add([...above, meant], pathInFile(mistake.path, this.renamed));
    parent[meant] = value;
  }

  #mendValue(mistake: Mistake): void {
    const { path, meant } = mistake;
    if (mistake.kind === "missing" && valueAt(this.value, path) !== undefined) return;
    this.#report(mistake);
    if (meant !== undefined) this.#write(path, meant);
    else if (schemaAt(this.#schema, this.value, path) === undefined) this.#fillKind(path);
    else this.#fill(this.filled.has(path) ? path.slice(0, -1) : path);
  }

  /** Of a workload of unknown kind nothing is judged, but it keeps its id, to which others may refer. */
  #fillKind(path: Path): void {
    const above = path.slice(0, -1);
    const example = standIn(schemaAt(this.#schema, this.value, above) ?? this.#schema, this.#variant);
    this.filled.add(above, true);
    this.#write(path, valueAt(example, path.slice(-1)));
  }

  #fill(path: Path): void {
    const schema = schemaAt(this.#schema, this.value, path) ?? this.#schema;
    this.filled.add(path, true);
    this.#write(path, standIn(schema, this.#variant));
  }

  #report(mistake: Mistake): void {
    if (this.filled.above(mistake.path) !== undefined) return;
    // A mistake below a misspelt key is reported where it stands in the file.
    this.mistakes.push({ ...mistake, path: pathInFile(mistake.path, this.renamed) });
  }

  #write(path: Path, value: unknown): void {
    const key = path.at(-1);
    const parent = valueAt(this.value, path.slice(0, -1));
    if (key === undefined) this.value = value;
    else if (typeof parent === "object" && parent !== null)
      (parent as Record<string | number, unknown>)[key] = value;
  }
}
