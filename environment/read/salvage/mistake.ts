import type * as z from "zod";
import { type Path, pathText } from "../../finding.ts";
import { nearestWord } from "../../nearest.ts";
import { expectationOf, fixFor, isOption, type Option, optionsOf, shown } from "./expectation.ts";
import { metaOf, schemaAt, valueAt } from "./schema-walk.ts";
import { keysUnknownToUnion, optionByKeys, unknownKey } from "./unknown-key.ts";

/** A place where the environment has not the shape that its schema asks for. */
export interface Mistake {
  readonly kind: "unknown key" | "wrong value" | "missing";
  /** From the environment down. */
  readonly path: Path;
  readonly message: string;
  readonly fix: string;
  /** The key or the value that was probably meant. */
  readonly meant?: string | number | boolean;
}

type Issue = z.core.$ZodIssue;

/** What one issue of the schema means for a person; one mistake per unknown key. */
export function mistakesOf(schema: z.ZodType, root: unknown, issue: Issue): Mistake[] {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(schema, root, path, key));
  if (issue.code === "invalid_key") {
    return [
      {
        kind: "unknown key",
        path,
        message: `the name ${shown(path.at(-1))} is refused`,
        fix: "write a name",
      },
    ];
  }
  const value = valueAt(root, path);
  const inner = issue.code === "invalid_union" ? mistakesInUnion(schema, root, path, issue.errors) : [];
  if (inner.length > 0) return inner;
  if (value === undefined) return [missing(schema, root, path, issue)];
  return [{ kind: "wrong value", path, ...wrongValue(schemaAt(schema, root, path), value, issue) }];
}

/** A mapping that should be one of several says by its keys which one it is meant to be. */
function mistakesInUnion(
  schema: z.ZodType,
  root: unknown,
  path: Path,
  errors: readonly (readonly Issue[])[],
): Mistake[] {
  const unknown = keysUnknownToUnion(schema, root, path);
  if (unknown.length > 0) return unknown;
  const meant = optionByKeys(schemaAt(schema, root, path), valueAt(root, path));
  return (errors[meant] ?? []).flatMap((error) =>
    mistakesOf(schema, root, { ...error, path: [...path, ...error.path] }),
  );
}

function wrongValue(
  schema: z.ZodType | undefined,
  value: unknown,
  issue: Issue,
): Pick<Mistake, "message" | "fix" | "meant"> {
  const options = optionsOf(issue);
  if (options !== undefined) return choice(value, options);
  const expected = expectationOf(issue);
  const fix = issue.code === "custom" ? (issue.params?.["fix"] as unknown) : undefined;
  if (typeof fix === "string") return { message: issue.message.replace(`; ${fix}`, ""), fix };
  return { message: `expected ${expected}, found ${shown(value)}`, fix: fixFor(schema, value, expected) };
}

function choice(value: unknown, options: readonly Option[]): Pick<Mistake, "message" | "fix" | "meant"> {
  const texts = options.map(textOf);
  const accepted = texts.length === 1 ? texts.join("") : `one of ${texts.join(", ")}`;
  const message = `expected ${accepted}, found ${shown(value)}`;
  const near = isOption(value) ? nearestWord(String(value), options.map(String)) : undefined;
  const meant = options.find((option) => String(option) === near);
  return meant === undefined
    ? { message, fix: texts.length === 1 ? `write ${accepted}` : "write one of them" }
    : { message, fix: `write ${textOf(meant)}`, meant };
}

function missing(schema: z.ZodType, root: unknown, path: Path, issue: Issue): Mistake {
  const key = String(path.at(-1) ?? "");
  const parent = pathText(path.slice(0, -1));
  const at = schemaAt(schema, root, path);
  const { description, examples } = at === undefined ? { examples: [] } : metaOf(at);
  const meaning = description === undefined ? "" : ` (${lowerFirst(description.replace(/\.$/, ""))})`;
  return {
    kind: "missing",
    path,
    message: `${key} is missing${parent === "" ? "" : ` in ${parent}`}`,
    fix: `add ${key}: ${whatToAdd(issue, examples)}${meaning}`,
  };
}

function whatToAdd(issue: Issue, examples: readonly unknown[]): string {
  const options = optionsOf(issue)?.map(textOf);
  if (options !== undefined) return options.length === 1 ? options.join("") : `one of ${options.join(", ")}`;
  const [example] = examples;
  return typeof example === "string" ? `for example ${JSON.stringify(example)}` : expectationOf(issue);
}

/** As it is written in YAML: what would be read as something else than text stands in quotes. */
function textOf(option: Option): string {
  return typeof option === "string" && /^[\d.+-]/.test(option) ? JSON.stringify(option) : String(option);
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
