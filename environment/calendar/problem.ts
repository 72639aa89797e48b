/** What is wrong with a text that somebody wrote, and what to write instead. Both are sentences for a person. */
export interface Problem {
  readonly message: string;
  readonly fix: string;
}

/** A text that was read, or the reason why it could not be. Bad text is an expected value here, never an exception. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export function parsed<Value>(value: Value): Parsed<Value> {
  return { ok: true, value };
}

export function refused(message: string, fix: string): Parsed<never> {
  return { ok: false, problem: { message, fix } };
}

/** The value, where the text was checked before. Throws a RangeError with the problem's sentences otherwise. */
export function valueOf<Value>(result: Parsed<Value>): Value {
  if (result.ok) return result.value;
  throw new RangeError(`${result.problem.message}: ${result.problem.fix}`);
}
