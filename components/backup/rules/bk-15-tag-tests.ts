import { specifiedOf, textOf } from "./specified-of.ts";
import type { BackupRule } from "./subject.ts";

export const tagTests: BackupRule = {
  id: "BK-15",
  area: "backup",
  statement: "A selection by tags compares them with STRINGEQUALS; patterns and exclusions are conditions.",
  why: "AWS refuses the selection: none of the resources in it is backed up.",
  severity: "error",
  otherwise: "deploy",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Condition.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ inputs }) {
    for (const { name, from, inputs: selection } of specifiedOf(inputs, "aws:backup/selection:Selection")) {
      for (const { type, key } of selection.selectionTags ?? []) {
        if (type === "STRINGEQUALS") continue;
        yield {
          path: from,
          message: `${name} compares the tag ${textOf(key)} with ${textOf(type)}`,
          fix: 'write STRINGEQUALS, or resources: ["*"] with a condition',
        };
      }
    }
  },
};
