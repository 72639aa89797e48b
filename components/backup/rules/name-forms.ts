import type { Breach, Path } from "../../../environment/finding.ts";

/** What a service takes for a name, as a pattern and in words. */
export interface NameForm {
  readonly pattern: RegExp;
  readonly words: string;
}

/** A breach where the name does not have the form; a name that only the cloud will know is not judged. */
export function* misnamed(path: Path, what: string, name: unknown, form: NameForm): Generator<Breach> {
  if (typeof name !== "string" || form.pattern.test(name)) return;
  const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  yield {
    path,
    message: `the name of ${what} is ${JSON.stringify(shown)}, ${name.length} characters long`,
    fix: `write ${form.words}`,
  };
}
