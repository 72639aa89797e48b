import { specifiedOf } from "./specified-of.ts";
import type { BackupRule } from "./subject.ts";

export const noUnion: BackupRule = {
  id: "BK-13",
  area: "backup",
  statement:
    "A selection names resources, and narrows them by conditions, all of which must match: no tags that would add to them or to each other.",
  why: "AWS Backup reads resources and tags as one or the other: a whole account is backed up and paid for, or what was meant to be narrowed is not.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupSelection.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ inputs }) {
    for (const { name, from, inputs: selection } of specifiedOf(inputs, "aws:backup/selection:Selection")) {
      const { resources = [], selectionTags = [] } = selection;
      const fix = "narrow the resources by conditions, one for each tag";
      if (selectionTags.length > 0 && resources.length > 0) {
        const message = `${name} selects ${resources.length} resources or whatever has one of ${selectionTags.length} tags`;
        yield { path: from, message, fix };
      } else if (selectionTags.length > 1) {
        yield {
          path: from,
          message: `${name} selects whatever has one of ${selectionTags.length} tags`,
          fix,
        };
      } else if (selectionTags.length === 0 && resources.length === 0) {
        const message = `${name} names no resources: it selects all of the account that no condition excludes`;
        yield { path: from, message, fix: 'name the resources, or ["*"] with conditions' };
      }
    }
  },
};
