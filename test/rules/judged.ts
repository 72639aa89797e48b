import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { parse, stringify } from "yaml";
import { orderedAreas } from "../../components/areas.ts";
import type { AnySpecified } from "../../components/environment/specified.ts";
import { subjectOf } from "../../components/judge.ts";
import { planEnvironment } from "../../components/plan.ts";
import { readEnvironmentText } from "../../components/read.ts";
import type { Reading } from "../../environment/load.ts";
import { judge } from "../../environment/rule.ts";
import type { Tier } from "../../environment/tier.ts";
import { judgeTogether } from "../../environment/together.ts";
import type { Case, Edit } from "./case.ts";
import { edited } from "./edit.ts";

const defaultAsOf = "2026-11-24T12:00:00Z";

/** The ids of the rules that a case breaks, when all rules but those of `without` are applied. */
export function idsFoundIn(area: string, one: Case, without: readonly string[] = []): string[] {
  const texts = textsOf(one);
  const readings = texts.map((text) => readingOf(text, one, without));
  if (one.intent !== undefined || one.inputs !== undefined) return idsOfArea(area, one, readings[0], without);
  const together = one.beside === undefined ? [] : judgeTogether(readings, without);
  return [...readings.flatMap(({ findings }) => findings), ...together].map(({ rule }) => rule);
}

/** Text of a fixture as it stands in its file. */
export function fixtureText(tier: Tier): string {
  return readFileSync(join(import.meta.dirname, "../fixtures/environments", `${tier}.yaml`), "utf8");
}

/** Reads a text with every area and rule, at the tests' date. */
export function readText(
  text: string,
  options: { stack?: string; asOf?: string; without?: readonly string[] } = {},
): Reading {
  return readEnvironmentText(
    options.stack === undefined ? "case.yaml" : `Pulumi.${options.stack}.yaml`,
    text,
    {
      asOf: Temporal.Instant.from(options.asOf ?? defaultAsOf),
      ...(options.without !== undefined && { without: options.without }),
    },
  );
}

function textsOf(one: Case): string[] {
  const original = one.text ?? fixtureText(one.base ?? "gold");
  const [find, by] = one.replace ?? ["", ""];
  if (!original.includes(find)) throw new Error(`the file does not contain ${find}`);
  const replaced = original.replace(find, () => by);
  return [one, ...(one.beside ?? []).map((other) => merged(one, other))].map((edit) =>
    editedText(replaced, edit),
  );
}

function editedText(text: string, edit: Edit): string {
  if (edit.set === undefined && edit.unset === undefined) return text;
  const file = parse(text) as { config: Record<string, unknown> };
  const environment = edited(file.config["upkeep:environment"], edit);
  const config = { ...file.config, "upkeep:environment": environment };
  return stringify(
    { ...file, config },
    {
      defaultStringType: "QUOTE_DOUBLE",
      defaultKeyType: "PLAIN",
      lineWidth: 0,
      aliasDuplicateObjects: false,
    },
  );
}

function merged(one: Edit, other: Edit): Edit {
  return { set: { ...one.set, ...other.set }, unset: [...(one.unset ?? []), ...(other.unset ?? [])] };
}

function readingOf(text: string, { stack, asOf }: Case, without: readonly string[]): Reading {
  return readText(text, {
    without,
    ...(stack !== undefined && { stack }),
    ...(asOf !== undefined && { asOf }),
  });
}

function idsOfArea(
  area: string,
  one: Case,
  reading: Reading | undefined,
  without: readonly string[],
): string[] {
  const found = orderedAreas.find(([id]) => id === area);
  if (reading?.environment === undefined || found === undefined)
    throw new Error("the case's environment has mistakes");
  const { environment } = reading;
  const [id, { rules }] = found;
  const asOf = Temporal.Instant.from(one.asOf ?? defaultAsOf);
  const planned = planEnvironment(environment, asOf);
  const all = subjectOf(planned, id, asOf);
  const byName = Object.fromEntries(
    (planned.inputs[id] as readonly AnySpecified[]).map((resource) => [resource.name, resource]),
  );
  const inputs = Object.values(edited(byName, one.inputs ?? {}));
  const subject = {
    ...all,
    intent: edited<unknown>(planned.intents[id], one.intent ?? {}),
    inputs,
    everyInput: [...all.everyInput.filter(({ name }) => !Object.hasOwn(byName, name)), ...inputs],
  };
  return judge(
    rules.filter((rule) => !without.includes(rule.id)),
    subject,
  ).map(({ rule }) => rule.id);
}
