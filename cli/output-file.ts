import { accessSync, constants, existsSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Failure, fileProblem } from "./failure.ts";
import { regularText } from "./state-file.ts";

/** A file that a command writes and that may stand there already from an earlier run. */
export interface OutputFile {
  readonly file: string;
  /** The option that names it, such as `--export`. */
  readonly option: string;
  /** What it is, such as `state`. Nothing else is overwritten. */
  readonly what: string;
  readonly is: (text: string) => boolean;
}

/** Found before the work, so that nobody waits for a file that cannot be written, or loses one that is something else. */
export function refuseUnwritable({ file, option, what, is }: OutputFile): void {
  try {
    accessSync(dirname(file), constants.W_OK);
    if (existsSync(file)) {
      if (statSync(file).isDirectory())
        throw new Failure("unreadable", `${file} cannot be written: it is a folder.`);
      accessSync(file, constants.W_OK);
      if (!statSync(file).isFile() || !is(regularText(file))) {
        throw new Failure(
          "unreadable",
          `${file} exists and is no ${what}, so it is not overwritten.`,
          `Name another file after ${option}, or move this one away.`,
        );
      }
    }
  } catch (error) {
    throw unwritable(file, error);
  }
}

/** Writes it whole. Throws a Failure where the system refuses. */
export function writeOutput({ file }: OutputFile, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw unwritable(file, error);
  }
}

function unwritable(file: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure("unreadable", `${file} cannot be written: ${fileProblem(error)}.`);
}
