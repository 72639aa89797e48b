import type * as z from "zod";
import { bare, metaOf } from "./schema-walk.ts";

type Issue = z.core.$ZodIssue;

/** Longer values are cut to this many characters. */
export const longestShown = 56;

/** A value in the words of the file, cut to one line; a collection only by its nature. */
export function shown(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return Object.keys(value).length === 0 ? "an empty mapping" : "a mapping";
  const text = JSON.stringify(value);
  return text.length > longestShown + 4 ? `${text.slice(0, longestShown + 1)}…"` : text;
}

/** The values that are accepted, where they are a closed list. */
export function optionsOf(issue: Issue): Option[] | undefined {
  if (issue.code === "invalid_value") return issue.values.filter((value) => isOption(value));
  if (issue.code !== "invalid_union" || !("options" in issue) || !Array.isArray(issue.options))
    return undefined;
  return issue.options.filter((value) => isOption(value));
}

/** A value of a closed list. */
export type Option = string | number | boolean;

export function isOption(value: unknown): value is Option {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
  record: "a mapping",
  null: "null",
};

/** What the schema wants in place of a value, as words that follow "expected". A schema's own message is such words. */
export function expectationOf(issue: Issue): string {
  const own = /^(?:Invalid|Too |Unrecognized)/.test(issue.message)
    ? undefined
    : issue.message.replace(/^expected /, "");
  if (own !== undefined) return own;
  if (issue.code === "invalid_type") return typeNames[issue.expected] ?? issue.expected;
  if (issue.code === "invalid_format")
    return issue.format === "email" ? "an e-mail address" : `a text of the form ${issue.format}`;
  if (issue.code === "too_small")
    return atLeast(issue.origin, Number(issue.minimum), issue.inclusive === true);
  if (issue.code === "too_big") return atMost(issue.origin, Number(issue.maximum));
  if (issue.code === "invalid_union") {
    const types = issue.errors.flatMap(([error]) =>
      error?.code === "invalid_type" ? [typeNames[error.expected] ?? error.expected] : [],
    );
    return [...new Set(types)].join(" or ");
  }
  return "another value";
}

function atLeast(origin: string, minimum: number, inclusive: boolean): string {
  if (origin === "string") return minimum === 1 ? "some text" : `at least ${minimum} characters`;
  if (origin === "array") return minimum === 1 ? "at least one entry" : `at least ${minimum} entries`;
  return inclusive ? `a number of at least ${minimum}` : `a number above ${minimum}`;
}

function atMost(origin: string, maximum: number): string {
  if (origin === "string") return `at most ${maximum} characters`;
  return origin === "array" ? `at most ${maximum} entries` : `a number of at most ${maximum}`;
}

/** What to write instead of a value of the wrong kind. */
export function fixFor(schema: z.ZodType | undefined, value: unknown, expected: string): string {
  const quoted = JSON.stringify(String(value));
  if (
    (typeof value === "number" || typeof value === "boolean") &&
    schema !== undefined &&
    bare(schema).safeParse(String(value)).success
  ) {
    return `write ${quoted} in quotes`;
  }
  if (typeof value === "string" && schema !== undefined && isUnquotedForm(schema, value))
    return `write ${value} without quotes`;
  if (typeof value === "string" && schema !== undefined && bare(schema).safeParse([value]).success) {
    return `write a list: [${value}]`;
  }
  const [example] = schema === undefined ? [] : metaOf(schema).examples;
  return typeof example === "string"
    ? `write ${expected}, for example ${JSON.stringify(example)}`
    : `write ${expected}`;
}

function isUnquotedForm(schema: z.ZodType, text: string): boolean {
  const value =
    text === "true" ? true : text === "false" ? false : text.trim() === "" ? Number.NaN : Number(text);
  return bare(schema).safeParse(value).success;
}
