import type { Path } from "../../../environment/finding.ts";
import type { BackupRule } from "./subject.ts";

export const tagSpelling: BackupRule = {
  id: "BK-16",
  area: "backup",
  statement:
    "Within one environment a tag's key and value are spelt in one way: AWS tells cases and blanks apart.",
  why: "The selection with the other spelling finds none of the resources that are meant, and nobody is told.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupSelection.html",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check({ environment }) {
    const known = new Map<string, { spelling: string; id: string }>();
    for (const { id, path, key, value } of tagsIn(environment.workloads)) {
      for (const [what, spelling] of [
        ["key", key],
        ["value", value],
      ] as const) {
        const word = what === "key" ? folded(key) : `${folded(key)}=${folded(value)}`;
        const first = known.get(word) ?? { spelling, id };
        known.set(word, first);
        if (first.spelling === spelling) continue;
        const message = `the tag's ${what} is ${JSON.stringify(spelling)} here and ${JSON.stringify(first.spelling)} in ${first.id}`;
        yield { path, message, fix: `write ${JSON.stringify(first.spelling)}, or correct ${first.id}` };
      }
    }
  },
};

interface Tag {
  readonly id: string;
  readonly path: Path;
  readonly key: string;
  readonly value: string;
}

function tagsIn(workloads: readonly { id: string; select?: Record<string, string> | undefined }[]): Tag[] {
  return workloads.flatMap(({ id, select = {} }, index) =>
    Object.entries(select).map(([key, value]) => ({
      id,
      path: ["workloads", index, "select", key],
      key,
      value,
    })),
  );
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, "").toLowerCase();
}
