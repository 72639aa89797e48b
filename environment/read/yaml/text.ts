import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { Unreadable } from "./unreadable.ts";

/** A file above 2 MiB is refused unread: Pulumi could not hand a sixteenth of it to a program. */
export const largestFileBytes = 2 * 1024 * 1024;

/** The text of a file without its byte-order mark, or why there is none. Reads at most 2 MiB, and regular files only. */
export function readText(file: string): string | Unreadable {
  let descriptor: number;
  try {
    // Opening a named pipe would wait for its writer.
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    return unopened(file, error);
  }
  try {
    const about = fstatSync(descriptor);
    if (about.isDirectory()) return { message: `${file} is a folder`, fix: "name a stack file inside it" };
    if (!about.isFile()) return irregular(file);
    if (about.size > largestFileBytes) return tooLarge(about.size);
    const bytes = bytesOf(descriptor);
    return bytes.length > largestFileBytes ? tooLarge(bytes.length) : decoded(bytes);
  } catch (error) {
    return unopened(file, error);
  } finally {
    closeSync(descriptor);
  }
}

/** Refuses a text that did not come from a file but is larger than a file may be. */
export function oversized(text: string): Unreadable | undefined {
  if (text.length <= largestFileBytes / 3) return undefined;
  const bytes = Buffer.byteLength(text);
  return bytes > largestFileBytes ? tooLarge(bytes) : undefined;
}

/**
 * Refuses characters that YAML 1.2 forbids (https://yaml.org/spec/1.2.2/#51-character-set), and those with which only
 * YAML 1.1, and so Pulumi's reader, ends a line: a comment would end there and its rest become content.
 */
export function unprintable(text: string): Unreadable | undefined {
  const found =
    /\r(?!\n)|[^\t\n\r\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text);
  if (found === null) return undefined;
  const code = found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0") ?? "";
  return {
    message: `the file holds the character U+${code}, which not every YAML reader takes as text`,
    fix: "remove the character; lines end with a line feed",
    offset: found.index,
  };
}

function bytesOf(descriptor: number): Buffer {
  const buffer = Buffer.allocUnsafe(largestFileBytes + 1);
  let length = 0;
  while (length < buffer.length) {
    const read = readSync(descriptor, buffer, length, buffer.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return buffer.subarray(0, length);
}

function decoded(bytes: Buffer): string | Unreadable {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    const offset = text.indexOf("\ufffd");
    return { message: "the file is not UTF-8 text", fix: "save the file as UTF-8", text, offset };
  }
}

function tooLarge(bytes: number): Unreadable {
  return {
    message: `the file has ${bytes} bytes, more than the ${largestFileBytes} that are read`,
    fix: "select workloads by tags instead of listing them, or split the environment into several stacks",
  };
}

/** A pipe, a socket or a device might never end. */
function irregular(file: string): Unreadable {
  return { message: `${file} is no regular file`, fix: "save the text in a file and name that" };
}

function unopened(file: string, error: unknown): Unreadable {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return {
      message: `there is no file ${file}`,
      fix: "correct the path; stack files are stacks/Pulumi.<stack>.yaml",
    };
  }
  if (code === "EACCES" || code === "EPERM") {
    return { message: `${file} may not be read by this user`, fix: "give the user the right to read it" };
  }
  // A socket cannot even be opened.
  if (code === "ENXIO") return irregular(file);
  const reason = typeof code === "string" ? code : "unknown reason";
  return { message: `${file} cannot be read (${reason})`, fix: "check the path and the disk" };
}
