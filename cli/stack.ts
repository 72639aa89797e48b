import type { Temporal } from "temporal-polyfill";
import type { AreaId } from "../components/areas.ts";
import type { AreaExplanation } from "../components/explanation.ts";
import { allInputs, explanationsOf, planEnvironment } from "../components/plan.ts";
import type { DerivedWindow } from "../environment/calendar/occurrences.ts";
import type { Finding } from "../environment/finding.ts";
import type { PlainMapping } from "../environment/read/yaml/plain.ts";
import type { Environment } from "../environment/schema.ts";
import type { ExplainedResource } from "../report/explain/explanation.ts";
import { plannedResource } from "../report/explain/planned.ts";
import { countText, findingText } from "../report/finding-text.ts";
import { Failure } from "./failure.ts";
import { fileOfStack } from "./project.ts";
import { readFiles } from "./reading.ts";
import type { Shell } from "./shell.ts";
import { textStyle } from "./terminal.ts";

/** A stack's environment without errors. */
export interface SoundStack {
  readonly file: string;
  readonly environment: Environment;
  /** The file's whole `config:` mapping. */
  readonly config: PlainMapping;
  /** Its warnings. */
  readonly findings: readonly Finding[];
}

/** Reads the environment of a stack; one with errors is told on stderr and refused. */
export function readStack(shell: Shell, stack: string, asOf: Temporal.Instant): SoundStack {
  const file = fileOfStack(shell, stack);
  const [reading] = readFiles([file], asOf, true);
  const { environment, config, findings = [] } = reading ?? {};
  const errors = findings.filter(({ severity }) => severity === "error");
  if (environment !== undefined && config !== undefined && errors.length === 0) {
    return { file, environment, config, findings };
  }
  const style = textStyle(shell.stderr, shell.env);
  shell.stderr.write(`${errors.map((each) => findingText(each, style)).join("\n\n")}\n\n`);
  throw new Failure(
    "unreadable",
    `${file} has ${countText(errors)}.`,
    `upkeep validate ${file} lists all findings.`,
  );
}

/** A stack with what is planned for it. */
export interface PlannedStack extends SoundStack {
  /** What each area tells of itself. */
  readonly areas: Readonly<Record<AreaId, AreaExplanation>>;
  readonly resources: readonly ExplainedResource[];
  readonly derivedWindows: readonly DerivedWindow[];
  readonly assumptions: readonly string[];
}

/** Reads a stack as `readStack` does and plans it. */
export function plannedStack(shell: Shell, stack: string, asOf: Temporal.Instant): PlannedStack {
  const sound = readStack(shell, stack, asOf);
  const planned = planEnvironment(sound.environment, asOf);
  return {
    ...sound,
    areas: explanationsOf(planned),
    resources: allInputs(planned).map((each) => plannedResource(sound.environment, each)),
    derivedWindows: planned.derivedWindows,
    assumptions: planned.assumptions,
  };
}
