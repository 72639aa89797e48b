import { stripVTControlCharacters } from "node:util";
import Table from "cli-table3";

export type Format = "bold" | "dim" | "red" | "yellow" | "green" | "cyan";

/** How text for people is laid out. Colour only repeats what a word says. */
export interface TextStyle {
  /** Columns to fill, at most 80. */
  readonly width: number;
  readonly paint: (format: Format, text: string) => string;
}

/** The style of text that is stored, compared or handed to another program: 80 columns, no colour. */
export const plainStyle: TextStyle = { width: 80, paint: (_, text) => text };

/**
 * Breaks text into lines of at most `width` columns between words; a word that is longer, such as an ARN, is cut.
 * Expects text without colour.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((whole) => pieces(whole, width))) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

/** Wrapped text with its first line after `head` and the others below its start. */
export function hanging(head: string, text: string, width: number): string {
  const indent = stripVTControlCharacters(head).length;
  return wrap(text, Math.max(20, width - indent))
    .map((line, index) => `${index === 0 ? head : " ".repeat(indent)}${line}`)
    .join("\n");
}

/** A last column narrower than this would be a wall of words. */
const narrowestColumn = 22;

/**
 * Columns without borders, two spaces apart. The last column takes what is left of the width and wraps; where too little
 * is left, its cells go below their rows. The other columns are as wide as their longest cell.
 */
export function columns(rows: readonly (readonly string[])[], width: number, indent = 0): string {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const longest = (column: number) =>
    Math.max(0, ...rows.map((row) => stripVTControlCharacters(row[column] ?? "").length));
  const others = Array.from({ length: Math.max(0, count - 1) }, (_, column) => longest(column) + 2);
  const left = width - indent - others.reduce((sum, each) => sum + each, 0);
  const margin = " ".repeat(indent);
  if (left >= Math.min(narrowestColumn, longest(count - 1))) {
    return table(rows.map((row) => wrappedAtEnd(row, count, left)))
      .map((line) => `${margin}${line}`.trimEnd())
      .join("\n");
  }
  const starts = table(rows.map((row) => row.slice(0, count - 1)));
  return rows
    .map((row, index) => {
      const end = row[count - 1] ?? "";
      const start = `${margin}${starts[index] ?? ""}`.trimEnd();
      return end === "" ? start : `${start}\n${hanging(`${margin}    `, end, width)}`;
    })
    .join("\n");
}

/** Coloured cells are words of ours and short: they are not wrapped. */
function wrappedAtEnd(row: readonly string[], count: number, left: number): string[] {
  const cells = Array.from({ length: count }, (_, column) => row[column] ?? "");
  const end = cells.at(-1) ?? "";
  return [...cells.slice(0, -1), end.includes("\u001b") ? end : wrap(end, left).join("\n")];
}

function table(rows: readonly (readonly string[])[]): string[] {
  const style = { head: [], border: [], "padding-left": 0, "padding-right": 0 };
  const made = new Table({ chars: borderless, style });
  made.push(...rows.map((row) => [...row]));
  return made.toString().split("\n");
}

const borderless = {
  ...Object.fromEntries(
    ["top", "bottom", "left", "right", "mid"].flatMap((side) =>
      ["", "-mid", "-left", "-right"].map((corner) => [`${side}${corner}`, ""]),
    ),
  ),
  "left-mid": "",
  "mid-mid": "",
  "right-mid": "",
  middle: "  ",
};

/**
 * The same data with every control character in its strings made visible, so that what somebody wrote into a file
 * cannot move the cursor or colour a reader's terminal.
 */
export function printable<Value>(value: Value): Value {
  if (typeof value === "string")
    return value.replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, visible) as Value;
  if (Array.isArray(value)) return value.map((each: unknown) => printable(each)) as Value;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [printable(key), printable(each)]),
  ) as Value;
}

function visible(character: string): string {
  if (character === "\n" || character === "\t") return " ";
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function pieces(word: string, width: number): string[] {
  const cut: string[] = [];
  for (let rest = word; rest !== ""; rest = rest.slice(width)) cut.push(rest.slice(0, width));
  return cut;
}
