import type { Path } from "../finding.ts";
import { longestShown } from "./salvage/expectation.ts";
import type { PlainMapping } from "./yaml/plain.ts";

/** A place that holds what looks like a secret. Nothing here repeats it. */
export interface Leak {
  /** From the environment down. Where a key is the secret, the mapping that holds it. */
  readonly path: Path;
  /** What it looks like, in words that follow "looks like". */
  readonly likeness: string;
}

/** Leaks, and every text that must not be printed. */
export interface Leaks {
  readonly leaks: readonly Leak[];
  readonly texts: readonly string[];
}

/**
 * Forms of secrets, most telling first: those that secret scanners publish
 * (https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns).
 */
const forms: readonly (readonly [form: RegExp, likeness: string])[] = [
  [/(?:AKIA|ASIA)[A-Z0-9]{16}/, "an AWS access key id"],
  [/-----BEGIN [A-Z ]*PRIVATE KEY/, "a private key"],
  [/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9/+]{40}$/, "an AWS secret access key"],
  [
    /\bhooks\.slack\.com\/|\bwebhook\.office\.com\/|\bdiscord(?:app)?\.com\/api\/webhooks\/|\blogic\.azure\.com\//,
    "a webhook address, which is itself a secret",
  ],
  [
    /\bevents\.pagerduty\.com\/integration\/|\bapi\.opsgenie\.com\/.*apiKey=/,
    "an integration address with its key",
  ],
  [/^[a-z][a-z0-9+.-]*:\/\/[^/@\s]*:[^/@\s]+@/, "an address with a password"],
  [
    /^https?:\/\/.*[?&](?:[\w-]*(?:token|key|secret|sig|signature|password))=[^&]/i,
    "an address with a token",
  ],
  [
    /\b(?:gh[pousr]_\w{20}|github_pat_\w{20}|glpat-[\w-]{20}|xox[abeprs]-[\w-]{10}|[rs]k_live_\w{10}|pul-[0-9a-f]{40}|AIza[\w-]{35})/,
    "an access token",
  ],
  [/\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\./, "a signed token (JWT)"],
  [/AccountKey=|SharedAccessKey=|[Pp]assword=|[Pp]wd=/, "a connection string with its key"],
];

/** Holds for every text that has one of the forms, and for few others: most texts are tested once instead of ten times. */
const anyForm = new RegExp(forms.map(([form]) => `(?:${form.source})`).join("|"), "i");

const secretKey =
  /(?:^|[-_.]|(?<=[a-z]))(?:pass(?:word|wd|phrase)?|pwd|secrets?|(?:secret|secretaccess|access|api|private)[-_]?key|(?:access|auth|api|bearer)?[-_]?tokens?|credentials?|webhook(?:url)?|connection[-_]?string)$/i;

/** Looks through the environment for `{secure: …}` and for what looks like a secret. */
export function leaksIn(environment: unknown): Leaks {
  const leaks: Leak[] = [];
  const texts = new Set<string>();
  const path: (string | number)[] = [];

  const note = (likeness: string, text?: string): void => {
    leaks.push({ path: [...path], likeness });
    if (text !== undefined) texts.add(text);
  };
  const keys = new Map<string, { readonly likeness: string | undefined; readonly isName: boolean }>();
  const visitKey = (key: string, value: unknown): void => {
    // The same few keys stand in every workload.
    const known = keys.get(key) ?? { likeness: likenessOf(key), isName: isSecretName(key) };
    keys.set(key, known);
    if (known.likeness !== undefined) note(known.likeness, key);
    path.push(key);
    if (known.isName && isFilled(value)) note("a secret, going by its name", String(value));
    else visit(value);
    path.pop();
  };
  const visit = (value: unknown): void => {
    if (typeof value === "string") {
      const likeness = likenessOf(value);
      if (likeness !== undefined) note(likeness, value);
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        path.push(index);
        visit(item);
        path.pop();
      }
    } else if (typeof value === "object" && value !== null) {
      if (isSecured(value)) note("a secret of Pulumi", value.secure);
      else for (const key of Object.keys(value)) visitKey(key, (value as PlainMapping)[key]);
    }
  };
  visit(environment);
  return { leaks, texts: [...texts] };
}

/** What a text looks like, where that is a secret. */
export function likenessOf(text: string): string | undefined {
  // Every form is longer than most values of a file.
  if (text.length < 8 || !anyForm.test(text)) return undefined;
  return forms.find(([form]) => form.test(text))?.[1];
}

/** Whether a value is one that Pulumi encrypts: `{secure: …}` and nothing else. */
export function isSecured(value: unknown): value is { readonly secure: string } {
  if (typeof value !== "object" || value === null) return false;
  const keys = Object.keys(value);
  return keys.length === 1 && typeof (value as PlainMapping)["secure"] === "string";
}

/** The text without anything that is known or looks to be a secret. */
export function redacted(text: string, secrets: readonly string[]): string {
  let result = text;
  for (const secret of secrets) {
    const escaped = JSON.stringify(secret).slice(1, -1);
    // Messages cut long values.
    for (const form of [secret, escaped, escaped.slice(0, longestShown)]) {
      if (form.length >= 4) result = result.replaceAll(form, "(hidden)");
    }
  }
  return result.replaceAll(/(?:AKIA|ASIA)[A-Z0-9]{16}/g, "(hidden)");
}

function isSecretName(key: string): boolean {
  return key.length <= 40 && secretKey.test(key);
}

function isFilled(value: unknown): boolean {
  return (
    (typeof value === "string" && value !== "" && !value.startsWith("arn:")) || typeof value === "number"
  );
}
