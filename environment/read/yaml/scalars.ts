/**
 * A form of plain scalar that Pulumi's reader (Go's yaml.v3, which keeps much of YAML 1.1) takes for something else than
 * YAML 1.2 does, or that loses digits in both.
 */
export interface ScalarForm {
  readonly name: string;
  /** Whether the scalar has this form, given its text and what YAML 1.2 makes of it. */
  readonly matches: (source: string, value: unknown) => boolean;
  /** What the Pulumi CLI makes of it, in words that follow "Pulumi". */
  readonly reading: string;
  /** Scalars of this form with what `pulumi config --json` (3.259) makes of them; undefined: it refuses the file. */
  readonly examples: Readonly<Record<string, unknown>>;
}

const isText = (value: unknown): boolean => typeof value === "string";

/** Every such form, the more telling first. The engine tests hold the examples against the real CLI. */
export const scalarForms: readonly ScalarForm[] = [
  {
    name: "date",
    matches: (source) =>
      /^\d{4}-\d\d?-\d\d?([Tt]\d\d?:\d\d?:\d\d?(\.\d+)?(Z|[-+]\d\d:\d\d)| \d\d?:\d\d?:\d\d?(\.\d+)?)?$/.test(
        source,
      ),
    reading: "reads a date without quotes as an instant",
    examples: {
      "2026-12-24": "2026-12-24 00:00:00 +0000 UTC",
      "2026-1-2": "2026-01-02 00:00:00 +0000 UTC",
      "2026-12-24 18:00:00": "2026-12-24 18:00:00 +0000 UTC",
      "2026-12-24T18:00:00Z": "2026-12-24 18:00:00 +0000 UTC",
    },
  },
  {
    name: "leading zero",
    matches: (source) => /^[-+]?0[\d_]+$/.test(source),
    reading: "reads a number with a leading zero as octal, or drops the zero",
    examples: { "010": 8, "00": 0, "0_1": 1, "012345670123": 1402433619, "012345678901": 12345678901 },
  },
  {
    name: "other base",
    matches: (source, value) =>
      isText(value) && /^[-+]?0([xX][\da-fA-F_]+|[oO][0-7_]+|[bB][01_]+)$/.test(source),
    reading: "reads it as a number of another base",
    examples: {
      "0b11": 3,
      "-0b11": -3,
      "0B11": 3,
      "0X1F": 31,
      "-0x1F": -31,
      "+0o10": 8,
      "-0o10": -8,
      "0x_1F": 31,
    },
  },
  {
    name: "underscores",
    matches: (source, value) =>
      isText(value) &&
      source.includes("_") &&
      /^([-+]?\d[\d_]*(\.[\d_]*)?|[-+]\.[\d_]+)([eE][-+]?[\d_]+)?$/.test(source),
    reading: "drops the underscores and reads a number",
    examples: { "1_000": 1000, "1_000.5": 1000.5, "+1_0": 10, "-1_0": -10, "1_": 1, "1e2_0": 1e20 },
  },
  {
    name: "no number of JSON",
    matches: (source) => /^[-+]?\.(inf|Inf|INF)$|^\.(nan|NaN|NAN)$/.test(source),
    reading: "refuses it, because it is no number of JSON",
    examples: { ".inf": undefined, "-.inf": undefined, ".nan": undefined },
  },
  {
    name: "too large",
    matches: (_, value) => typeof value === "number" && !Number.isFinite(value),
    reading: "reads a number that is too large as text",
    examples: { "1e400": "1e400", "-1e400": "-1e400" },
  },
  {
    name: "too many digits",
    matches: (source, value) =>
      typeof value === "number" && /^[-+]?\d+$/.test(source) && !Number.isSafeInteger(value),
    reading: "rounds a number of so many digits elsewhere than the program does",
    examples: { "9007199254740993": 9007199254740993n, "18446744073709551616": 18446744073709552000n },
  },
  {
    name: "minus zero",
    matches: (_, value) => Object.is(value, -0),
    reading: "reads it as 0",
    examples: { "-0": 0, "-0.0": 0 },
  },
];

/** Scalars that look odd and that both readers take alike, with what they make of them. */
export const readAlike: Readonly<Record<string, unknown>> = {
  yes: "yes",
  no: "no",
  on: "on",
  off: "off",
  y: "y",
  n: "n",
  True: true,
  FALSE: false,
  Null: null,
  "~": null,
  "=": "=",
  "0": 0,
  "0o10": 8,
  "0x1F": 31,
  "0b12": "0b12",
  "0o8": "0o8",
  "+1": 1,
  "1.": 1,
  "1.0": 1,
  ".5": 0.5,
  "+.5": 0.5,
  "0.10": 0.1,
  "1e3": 1000,
  "111122223333": 111122223333,
  "12:30": "12:30",
  "12:30:45": "12:30:45",
  "2026-12": "2026-12",
  "2026-12-24T18:00": "2026-12-24T18:00",
  "1.2.3": "1.2.3",
  "500GiB": "500GiB",
  "4h": "4h",
};

/** The form by which the two readers differ on a plain scalar, or undefined where they agree. */
export function differingForm(source: string, value: unknown): ScalarForm | undefined {
  // Only what begins like a number can differ; most scalars of a file do not.
  return /^[-+.\d]/.test(source) ? scalarForms.find((form) => form.matches(source, value)) : undefined;
}
