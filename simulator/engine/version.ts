import { homedir } from "node:os";
import { join } from "node:path";

/** The Pulumi version that `build.ts` builds; `cli/go.mod` requires the same. */
export const ENGINE_VERSION = "3.259.0";

/** The oldest Pulumi CLI that serves: the first that takes an executable policy pack. */
export const OLDEST_ENGINE = "3.255.0";

/** Where built binaries lie, one folder per version, outside every checkout: `<cache>/upkeep/engine-<version>/bin`. */
export function cachedBin(env: NodeJS.ProcessEnv): string {
  const cache = env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  return join(cache, "upkeep", `engine-${ENGINE_VERSION}`, "bin");
}

/** True where `version` (`3.259.0` or `v3.259.0-dev.1`) is at least `least`, by its numbers alone. */
export function isAtLeast(version: string, least: string): boolean {
  const numbers = (text: string) => (/\d+(?:\.\d+)*/.exec(text)?.[0] ?? "0").split(".").map(Number);
  const wanted = numbers(least);
  const given = numbers(version);
  const differing = wanted.findIndex((part, at) => (given[at] ?? 0) !== part);
  return differing === -1 || (given[differing] ?? 0) > (wanted[differing] ?? 0);
}
