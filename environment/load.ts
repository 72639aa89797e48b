import { basename } from "node:path";
import type { Temporal } from "temporal-polyfill";
import type * as z from "zod";
import type { AreaSchema } from "./area.ts";
import { type Breach, type Finding, type Path, pathText } from "./finding.ts";
import { type Read, read } from "./read/read.ts";
import { judgeSalvaged } from "./read/salvage/judge-salvaged.ts";
import { pathInFile } from "./read/salvage/places.ts";
import { redacted } from "./read/secrets.ts";
import type { Place } from "./read/yaml/lines.ts";
import type { PlainMapping } from "./read/yaml/plain.ts";
import { readText } from "./read/yaml/text.ts";
import type { Unreadable } from "./read/yaml/unreadable.ts";
import { type Judgement, judge, type RuleEntry } from "./rule.ts";
import type { Located } from "./rules/located.ts";
import { environmentRules, fileRules } from "./rules/rules.ts";
import type { LogicalNames } from "./rules/subject.ts";
import { type Environment, environmentSchema } from "./schema.ts";

export interface LoadOptions {
  /** What the areas add to the schema, in their order. */
  readonly areas: readonly AreaSchema[];
  /** The areas' own rules, applied to an environment whose shape is sound. */
  readonly judge: (
    environment: Environment,
    context: { readonly asOf: Temporal.Instant },
  ) => readonly Judgement[];
  readonly asOf: Temporal.Instant;
  /** Whether the environment is about to be handed to Pulumi, which makes some warnings errors. Default: false. */
  readonly deploying?: boolean;
  /** Logical names that `adopt` and `use` may name; without it, their names are not judged. */
  readonly logicalNames?: (
    environment: Environment,
    context: { readonly asOf: Temporal.Instant },
  ) => LogicalNames;
  /** Ids of rules that are not applied. For tests of the rules. */
  readonly without?: readonly string[];
}

/** What was found in a stack file, and the environment where its shape is sound. */
export interface Reading {
  readonly file: string;
  /** From the name `Pulumi.<stack>.yaml`; undefined where the file has another name. */
  readonly stack: string | undefined;
  /** In the order of the file. */
  readonly findings: readonly Finding[];
  /** False where the file is not one YAML mapping; `ENV-01` says why. */
  readonly readable: boolean;
  /** Present only where ENV-01 to ENV-05 find nothing. Other findings may still be errors. */
  readonly environment?: Environment;
  /** The whole `config:` mapping as plain values. */
  readonly config?: PlainMapping;
  /** Where to mend what a path from the environment down names; an absent key is placed at its parent. */
  readonly placeOf: (path: Path) => Place;
}

/** Reads and judges a stack file. Never throws for anything that stands in the file or for a file that is not there. */
export function load(file: string, options: LoadOptions): Reading {
  return reading(file, readText(file), options);
}

/** As `load`, for a text that is at hand. `file` is the name that the findings give. */
export function loadText(file: string, text: string, options: LoadOptions): Reading {
  return reading(file, text.replace(/^\ufeff/, ""), options);
}

/** A judgement made at any later stage, as a finding with its line in a file that was read before. */
export function findingIn(reading: Pick<Reading, "file" | "placeOf">, { rule, breach }: Judgement): Finding {
  return findingOf(reading.file, rule, breach, reading.placeOf(breach.path));
}

/** The stack that a file belongs to, by its name. */
export function stackOf(file: string): string | undefined {
  return /^Pulumi\.(.+)\.ya?ml$/.exec(basename(file))?.[1];
}

function reading(file: string, text: string | Unreadable, options: LoadOptions): Reading {
  const known = read(text, schemaOf(options.areas));
  const stack = stackOf(file);
  const [version] = known.salvaged;
  const placeOf = (path: Path): Place => {
    const inFile = [...known.environmentPath, ...pathInFile(path, version?.renamed)];
    return known.lines.placeOf(known.positions?.of(inFile).value ?? 0);
  };
  const wanted = ({ id }: RuleEntry): boolean => options.without?.includes(id) !== true;
  const ofFile = judge(fileRules.filter(wanted), known).map(({ rule, breach }) => {
    const place = known.lines.placeOf((breach as Located).offset ?? 0);
    return findingOf(file, rule, { ...breach, path: fromEnvironment(breach.path, known) }, place);
  });
  const ofEnvironment = judgeSalvaged(known.salvaged, (environment) =>
    judgeEnvironment(environment, stack, options).filter(({ rule }) => wanted(rule)),
  ).map((judgement) => findingIn({ file, placeOf }, judgement));
  const isSound = ofFile.length === 0 && version?.mistakes.length === 0;
  return {
    file,
    stack,
    findings: [...ofFile, ...ofEnvironment]
      .map((finding) => withoutSecrets(finding, known.secrets))
      .sort(byPlace),
    readable: known.refusal === undefined,
    ...(isSound && version.value !== undefined && { environment: version.value }),
    ...(known.config !== undefined && { config: known.config }),
    placeOf,
  };
}

function judgeEnvironment(
  environment: Environment,
  stack: string | undefined,
  options: LoadOptions,
): Judgement[] {
  const { asOf, areas } = options;
  // To know the names, everything is planned: only where some are given.
  const givesNames = environment.adopt !== undefined || environment.use !== undefined;
  const logicalNames = givesNames ? options.logicalNames?.(environment, { asOf }) : undefined;
  return [
    ...judge(environmentRules(options), { environment, stack, asOf, areas, logicalNames }),
    ...options.judge(environment, { asOf }),
  ];
}

function findingOf(file: string, rule: RuleEntry, breach: Breach, place: Place): Finding {
  const { id, severity, why, otherwise } = rule;
  const { message, fix } = breach;
  return { rule: id, severity, file, ...place, path: pathText(breach.path), message, why, fix, otherwise };
}

function fromEnvironment(path: Path, { environmentPath }: Read): Path {
  const isWithin =
    path.length >= environmentPath.length && environmentPath.every((step, index) => path[index] === step);
  return isWithin ? path.slice(environmentPath.length) : path;
}

function withoutSecrets(finding: Finding, secrets: readonly string[]): Finding {
  const { path, message, fix } = finding;
  return {
    ...finding,
    path: redacted(path, secrets),
    message: redacted(message, secrets),
    fix: redacted(fix, secrets),
  };
}

function byPlace(one: Finding, other: Finding): number {
  return one.line - other.line || one.column - other.column || one.rule.localeCompare(other.rule, "en");
}

const schemas = new WeakMap<readonly AreaSchema[], z.ZodType<Environment>>();

/** Kept, because a schema takes longer to put together than a small file to check. */
function schemaOf(areas: readonly AreaSchema[]): z.ZodType<Environment> {
  const schema = schemas.get(areas) ?? (environmentSchema(areas) as unknown as z.ZodType<Environment>);
  schemas.set(areas, schema);
  return schema;
}
