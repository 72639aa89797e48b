import type { Outcome } from "./exit-codes.ts";

/** A command that ends early for a reason that its user can mend: what is wrong, what to do, and the exit code. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly outcome: Outcome;
  readonly fix: string | undefined;

  constructor(outcome: Outcome, message: string, fix?: string) {
    super(message);
    this.outcome = outcome;
    this.fix = fix;
  }
}

const problems: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is no folder",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EROFS: "its disk is read-only",
  ENOSPC: "its disk is full",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "its name is too long",
  ENXIO: "it is no regular file",
};

/** Why the operating system refused a path, in words. Anything else than a file-system error is thrown on. */
export function fileProblem(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = problems[code];
  if (known === undefined) throw error;
  return known;
}

/** Why the operating system took no more output, in words where there are any. */
export function outputProblem({ code, message }: NodeJS.ErrnoException): string {
  return (code === undefined ? undefined : problems[code]) ?? code ?? message;
}
