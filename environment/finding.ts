/** Where a value stands in an environment file: keys and list positions from the `upkeep:environment` mapping down. */
export type Path = readonly (string | number)[];

/** An error stops `pulumi up`; a warning is printed and stops nothing. */
export type Severity = "error" | "warning";

/**
 * When one would find out without the rule: the cloud refuses it (`deploy`), a job, run or destroy fails (`run time`),
 * or nobody is told at all: it is silently wrong, or shows as a bill, noise, drift or an act that cannot be undone (`never`).
 */
export type Otherwise = "deploy" | "run time" | "never";

/** One place where a rule does not hold, before it is known where that place stands in a file. */
export interface Breach {
  readonly path: Path;
  /** What is wrong, naming the value that was found. */
  readonly message: string;
  /** What to write instead. */
  readonly fix: string;
}

/** A breach with the rule it breaks and the line on which to mend it. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  /** From 1; an absent key is placed at its parent. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** The path as text, for example `workloads[2].arn`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
  /** What goes wrong in the customer's environment if it stays. */
  readonly why: string;
  readonly fix: string;
  readonly otherwise: Otherwise;
}

/** `["workloads", 2, "arn"]` → `workloads[2].arn`. Keys that are no plain words are quoted: `tags["a b"]`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    if (!/^[A-Za-z_][\w-]*$/.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === "" ? step : `${text}.${step}`;
  }, "");
}
