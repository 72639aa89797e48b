import { countText, findingText } from "../../report/finding-text.ts";
import { asOfInstant } from "../as-of.ts";
import type { ValidateDocument } from "../documents.ts";
import type { Outcome } from "../exit-codes.ts";
import { Failure } from "../failure.ts";
import { distinctFiles, fileOfStack, knownStacks } from "../project.ts";
import { findingsPerFile, readFiles } from "../reading.ts";
import { print, printJson, type Shell, stdoutStyle } from "../shell.ts";

interface Options {
  readonly files: readonly string[];
  readonly all?: true | undefined;
  readonly json?: true | undefined;
  readonly asOf?: string | undefined;
}

/** `upkeep validate FILE… | --all`. */
export function validate(shell: Shell, options: Options): Outcome {
  const files = distinctFiles(filesOf(shell, options));
  const asOf = asOfInstant(options.asOf, shell);
  const readings = readFiles(files, asOf);
  const perFile = findingsPerFile(readings);
  const findings = perFile.flatMap((each) => each.findings);
  if (options.json) {
    printJson(shell, {
      schemaVersion: 1,
      asOf: asOf.toString(),
      files: [...files],
      findings,
    } satisfies ValidateDocument);
  } else {
    const style = stdoutStyle(shell);
    const texts = perFile.map(({ file, findings: own }) =>
      own.length === 0
        ? `${file}  ${style.paint("green", "no findings")}`
        : own.map((each) => findingText(each, style)).join("\n\n"),
    );
    const count = files.length === 1 ? "1 file" : `${files.length} files`;
    const summary = `${count}: ${style.paint("bold", countText(findings))} (as of ${asOf.toString()})`;
    print(shell, [...texts, summary].join("\n\n"));
  }
  if (readings.some(({ readable }) => !readable)) return "unreadable";
  return findings.some(({ severity }) => severity === "error") ? "findings" : "done";
}

function filesOf(shell: Shell, { files, all }: Options): readonly string[] {
  if (all && files.length > 0) {
    throw new Failure("misuse", "--all already names every file", "Give either files or --all.");
  }
  if (!all && files.length === 0) {
    throw new Failure("misuse", "no file is given", "Give files, or --all for every stack of this project.");
  }
  if (!all) return files;
  const stacks = knownStacks(shell);
  if (stacks.length === 0) throw new Failure("unreadable", "stacks/ holds no Pulumi.<stack>.yaml");
  return stacks.map((stack) => fileOfStack(shell, stack));
}
