import { type Document, isMap, isScalar, parseDocument, type YAMLMap, type YAMLParseError } from "yaml";
import { nestedTooDeep } from "./depth.ts";
import { oversized, unprintable } from "./text.ts";
import type { Unreadable } from "./unreadable.ts";

/** A text that is one YAML mapping. */
export interface Source {
  readonly text: string;
  readonly root: YAMLMap;
}

/** What YAML's own errors mean for a person. The parser's texts may quote the file, and with it a secret. */
const mistakes: Readonly<Record<string, readonly [message: string, fix: string]>> = {
  ALIAS_PROPS: ["an alias (*name) has an anchor or a tag of its own", "remove the anchor or the tag"],
  BAD_ALIAS: ["an alias (*name) has no name that YAML allows", "put the text in quotes, or name an anchor"],
  BAD_COLLECTION_TYPE: ["a tag does not fit the collection that it stands before", "remove the tag"],
  BAD_DIRECTIVE: ["a line that begins with % is no directive of YAML", "remove the line"],
  BAD_DQ_ESCAPE: [
    "a backslash in double quotes begins no known escape",
    "use single quotes, or double the backslash",
  ],
  BAD_INDENT: [
    "a line is indented neither like its neighbours nor deeper",
    "indent it like the lines it belongs to",
  ],
  BAD_PROP_ORDER: ["an anchor or a tag stands before an indicator", "put it directly before its value"],
  BAD_SCALAR_START: ["a text begins with a character that has a meaning in YAML", "put the text in quotes"],
  BLOCK_AS_IMPLICIT_KEY: [
    "a value stands in the same line as the key that it belongs to",
    "begin a new line, indented",
  ],
  BLOCK_IN_FLOW: ["a block of lines stands inside brackets", "write it with brackets and commas, too"],
  KEY_OVER_1024_CHARS: [
    "a key is longer than 1024 characters",
    "check for a missing colon, or shorten the key",
  ],
  MISSING_CHAR: [
    "a bracket, a quote, a comma or a colon is missing",
    "complete the line, or the ones before it",
  ],
  MULTILINE_IMPLICIT_KEY: [
    "a key spans several lines",
    "check for a missing colon or a quote that is not closed",
  ],
  MULTIPLE_ANCHORS: ["a value has two anchors", "remove one"],
  MULTIPLE_DOCS: [
    "the file holds several documents",
    "keep one; Pulumi reads the first and drops the others silently",
  ],
  MULTIPLE_TAGS: ["a value has two tags", "remove both"],
  TAB_AS_INDENT: ["a line is indented with a tab", "indent with spaces"],
  TAG_RESOLVE_FAILED: ["a tag does not fit its value", "remove the tag"],
  UNEXPECTED_TOKEN: [
    "something stands where YAML expects nothing",
    "check the brackets, quotes and indentation around it",
  ],
};

/** Parses a text into one YAML mapping, or says why it is none. Never throws, whatever the text. */
export function parse(text: string): Source | Unreadable {
  const refusal = oversized(text) ?? unprintable(text) ?? nestedTooDeep(text);
  if (refusal !== undefined) return refusal;
  try {
    // Duplicate keys are looked for later: the parser's own search takes quadratic time.
    const options = { version: "1.2", uniqueKeys: false, prettyErrors: false, logLevel: "error" } as const;
    return mappingOf(
      text,
      withoutStacks(() => parseDocument(text, options)),
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { message: "the file is nested too deep to be read", fix: "remove the nesting" };
  }
}

/** A text that is nothing but mistakes gives an error for each; their stack traces would fill gigabytes. */
function withoutStacks<Result>(act: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return act();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function mappingOf(text: string, document: Document.Parsed): Source | Unreadable {
  const [error] = document.errors;
  if (error !== undefined) return unparsed(error);
  if (document.directives.yaml.explicit === true || Object.keys(document.directives.tags).length > 1) {
    return {
      message: "the file begins with a YAML directive (%)",
      fix: "remove it: Pulumi reads none",
      offset: 0,
    };
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return { message: "the file is empty", fix: "copy stacks/Pulumi.example.yaml and change it", offset: 0 };
  }
  if (isMap(contents)) return { text, root: contents };
  return {
    message: "the file is not a mapping of keys to values",
    fix: "begin with config:, and below it, indented, upkeep:environment:",
    offset: contents.range[0],
  };
}

function unparsed(error: Pick<YAMLParseError, "code" | "pos">): Unreadable {
  const [message, fix] = mistakes[error.code] ?? [
    "the file is no YAML",
    "check the line and those before it",
  ];
  return { message, fix, offset: error.pos[0] };
}
