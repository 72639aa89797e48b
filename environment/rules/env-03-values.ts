import type { Read } from "../read/read.ts";
import type { Rule } from "../rule.ts";
import type { Located } from "./located.ts";

export const values: Rule<Read> = {
  id: "ENV-03",
  area: "environment",
  statement: "Every required key is given, and every value has the type and form that its key asks for.",
  why: "What was agreed is not known, so nothing can be derived from it.",
  severity: "error",
  otherwise: "deploy",
  source: "schemas/stack.json",
  clouds: ["aws", "azure"],
  judges: "file",
  *check(read): Generator<Located> {
    for (const { kind, path, message, fix } of read.mistakes) {
      if (kind !== "unknown key") yield { path, message, fix, offset: read.positions?.of(path).value };
    }
  },
};
