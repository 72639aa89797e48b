import type { Read } from "../read/read.ts";
import type { Rule } from "../rule.ts";
import type { Located } from "./located.ts";

export const knownKeys: Rule<Read> = {
  id: "ENV-02",
  area: "environment",
  statement: "Every key of a stack file and of the environment is one that is known at its place.",
  why: "A misspelt key is an agreement that nobody keeps: the default holds in its place.",
  severity: "error",
  otherwise: "never",
  source: "schemas/stack.json; https://www.pulumi.com/docs/iac/concepts/projects/stack-settings-file/",
  clouds: ["aws", "azure"],
  judges: "file",
  *check(read): Generator<Located> {
    for (const { kind, path, message, fix } of read.mistakes) {
      if (kind === "unknown key") yield { path, message, fix, offset: read.positions?.of(path).key };
    }
  },
};
