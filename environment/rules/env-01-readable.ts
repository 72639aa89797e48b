import type { Read } from "../read/read.ts";
import type { Rule } from "../rule.ts";
import type { Located } from "./located.ts";

export const readable: Rule<Read> = {
  id: "ENV-01",
  area: "environment",
  statement:
    "A stack file is one YAML mapping in UTF-8, at most 2 MiB and 64 levels deep, without duplicate keys.",
  why: "Pulumi reads another environment than the one that was meant, or none.",
  severity: "error",
  otherwise: "deploy",
  source: "https://yaml.org/spec/1.2.2/",
  clouds: ["aws", "azure"],
  judges: "file",
  *check({ refusal }): Generator<Located> {
    if (refusal === undefined) return;
    yield { path: [], message: refusal.message, fix: refusal.fix, offset: refusal.offset };
  },
};
