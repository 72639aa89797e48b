import type { Path } from "../finding.ts";
import { nearestWord } from "../nearest.ts";
import { shown } from "./salvage/expectation.ts";
import type { Mistake } from "./salvage/mistake.ts";
import { isSecured, type Leak } from "./secrets.ts";
import type { PlainMapping } from "./yaml/plain.ts";

/** The name of our project in `Pulumi.yaml`, and so the namespace of our keys. */
const namespace = "upkeep";

/** Keys of our namespace, written in full. */
export const environmentKey = `${namespace}:environment`;
export const externalIdKey = `${namespace}:externalId`;

/** Pulumi's own keys of a stack file (https://www.pulumi.com/docs/iac/concepts/projects/stack-settings-file/). */
export const stackFileKeys = [
  "config",
  "environment",
  "secretsprovider",
  "encryptedkey",
  "encryptionsalt",
] as const;

/** The parts of a stack file, and what is wrong around the environment. Paths are from the file's root. */
export interface Sections {
  readonly config: PlainMapping | undefined;
  readonly environment: unknown;
  readonly environmentPath: Path;
  readonly mistakes: readonly Mistake[];
  readonly leaks: readonly Leak[];
  readonly secrets: readonly string[];
}

export function sectionsOf(file: PlainMapping): Sections {
  const mistakes = Object.keys(file).flatMap((key) => unknownTopKey(key, file));
  const misspelt = mistakes.find(({ meant }) => meant === "config")?.path[0];
  const configKey = typeof misspelt === "string" ? misspelt : "config";
  const config = file[configKey];
  const none = {
    config: undefined,
    environment: undefined,
    environmentPath: [configKey],
    leaks: [],
    secrets: [],
  };
  if (!isMapping(config)) {
    const wrong = { path: [configKey], fix: `write config: with ${environmentKey}: below it` };
    const found = Object.hasOwn(file, configKey) ? `expected a mapping, found ${shown(config)}` : undefined;
    const mistake: Mistake =
      found === undefined
        ? { ...wrong, kind: "missing", message: "config is missing" }
        : { ...wrong, kind: "wrong value", message: found };
    return { ...none, mistakes: [...mistakes, mistake] };
  }
  const ours = Object.keys(config).filter((key) => isOurs(key));
  const inConfig = ours.flatMap((key) => unknownKey(key, config, configKey));
  const foundKey = inConfig.find(({ meant }) => meant === environmentKey)?.path[1] ?? environmentKey;
  const environmentPath = [configKey, foundKey];
  const environment = config[String(foundKey)];
  if (environment === undefined) inConfig.push(missingEnvironment(configKey));
  return {
    config,
    environment: isSecured(environment) ? undefined : environment,
    environmentPath,
    mistakes: [...mistakes, ...inConfig],
    ...leaksAround(config, configKey, environmentPath),
  };
}

/** Keys without a namespace are those of the project. */
export function isOurs(key: string): boolean {
  return key.startsWith(`${namespace}:`) || !key.includes(":");
}

function unknownTopKey(key: string, file: PlainMapping): Mistake[] {
  if ((stackFileKeys as readonly string[]).includes(key)) return [];
  const near = nearestWord(key, stackFileKeys);
  const meant = near !== undefined && !Object.hasOwn(file, near) ? near : undefined;
  const isOurKey = key === environmentKey || key === externalIdKey;
  const fix = isOurKey ? "put it below config:" : `remove it; a stack file has ${stackFileKeys.join(", ")}`;
  return [
    {
      kind: "unknown key",
      path: [key],
      message: `there is no key ${key} at the top of a stack file`,
      fix: meant === undefined ? fix : `write ${meant}`,
      ...(meant !== undefined && { meant }),
    },
  ];
}

function unknownKey(key: string, config: PlainMapping, configKey: string): Mistake[] {
  if (key === environmentKey || key === externalIdKey) return [];
  const bare = key.replace(new RegExp(`^${namespace}:(config:)?`), "");
  const near = nearestWord(bare, ["environment", "externalId"]);
  const full = near === undefined ? undefined : `${namespace}:${near}`;
  const meant = full !== undefined && !Object.hasOwn(config, full) ? full : undefined;
  return [
    {
      kind: "unknown key",
      path: [configKey, key],
      message: `there is no key ${key} in the namespace ${namespace}`,
      fix:
        meant === undefined
          ? `remove it; known are ${environmentKey} and ${externalIdKey}`
          : `write ${meant}`,
      ...(meant !== undefined && { meant }),
    },
  ];
}

function missingEnvironment(configKey: string): Mistake {
  return {
    kind: "missing",
    path: [configKey, environmentKey],
    message: `${environmentKey} is missing in config`,
    fix: `add ${environmentKey}: with what was agreed; stacks/Pulumi.example.yaml shows every key`,
  };
}

function leaksAround(
  config: PlainMapping,
  configKey: string,
  environmentPath: Path,
): Pick<Sections, "leaks" | "secrets"> {
  const leaks: Leak[] = [];
  const secrets: string[] = [];
  const environment = config[String(environmentPath[1])];
  if (isSecured(environment)) leaks.push({ path: environmentPath, likeness: "a secret of Pulumi" });
  const externalId = config[externalIdKey];
  if (externalId !== undefined && !isSecured(externalId)) {
    leaks.push({ path: [configKey, externalIdKey], likeness: "an external id in the clear" });
    if (typeof externalId === "string") secrets.push(externalId);
  }
  return { leaks, secrets };
}

function isMapping(value: unknown): value is PlainMapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
