import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { Failure, fileProblem } from "./failure.ts";

const largestMebibytes = 256;

/** The text of a file, such as a state. Whatever is no regular file might never end, and is not read. */
export function regularText(file: string): string {
  try {
    // Opening a named pipe would wait for its writer.
    const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const about = fstatSync(descriptor);
      if (about.isDirectory()) throw unreadable(file, "it is a folder");
      if (!about.isFile()) throw unreadable(file, "it is no regular file");
      if (about.size > largestMebibytes * 1024 * 1024) {
        throw unreadable(file, `it is larger than ${largestMebibytes} MiB`);
      }
      return readFileSync(descriptor, "utf8");
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(file, fileProblem(error));
  }
}

/** Whether a text has the form of a state, of whatever version. */
export function isState(text: string): boolean {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null && "version" in json && "deployment" in json;
  } catch {
    return false;
  }
}

function unreadable(file: string, problem: string): Failure {
  return new Failure("unreadable", `${file} cannot be read: ${problem}.`);
}
