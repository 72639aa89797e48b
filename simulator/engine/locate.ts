import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { cachedBin, isAtLeast, OLDEST_ENGINE } from "./version.ts";

/** A usable Pulumi CLI, or why there is none. */
export type EngineLocation =
  | {
      readonly found: true /** Folder with `pulumi` and its Node language host. */;
      readonly bin: string;
      readonly version: string;
    }
  | { readonly found: false /** One sentence for a person. */; readonly reason: string };

const HOST = "pulumi-language-nodejs";

/**
 * Finds an official Pulumi CLI on PATH, else one that `npm run engine` has built. Builds nothing.
 * A CLI without its Node language host beside it, or older than {@link OLDEST_ENGINE}, is passed over.
 */
export function locateEngine(env: NodeJS.ProcessEnv = process.env): EngineLocation {
  const folders = [...(env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== ""), cachedBin(env)];
  const passedOver: string[] = [];
  for (const bin of folders) {
    if (!isExecutable(join(bin, "pulumi"))) continue;
    const version = versionOf(join(bin, "pulumi"), env);
    if (version === undefined) passedOver.push(`${join(bin, "pulumi")} does not run`);
    else if (!isAtLeast(version, OLDEST_ENGINE))
      passedOver.push(`${join(bin, "pulumi")} is ${version}, older than ${OLDEST_ENGINE}`);
    else if (!isExecutable(join(bin, HOST))) passedOver.push(`${bin} holds pulumi without ${HOST}`);
    else return { found: true, bin, version };
  }
  const because = passedOver.length > 0 ? passedOver.join("; ") : "there is no Pulumi CLI on PATH";
  return {
    found: false,
    reason: `${because}, and none is built (\`npm run engine\`${hasGo(env) ? "" : "; it needs Go, which is not on PATH"})`,
  };
}

/** True where `go` runs, without which no CLI can be built. */
export function hasGo(env: NodeJS.ProcessEnv = process.env): boolean {
  return (env["PATH"] ?? "").split(delimiter).some((folder) => isExecutable(join(folder, "go")));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function versionOf(pulumi: string, env: NodeJS.ProcessEnv): string | undefined {
  try {
    const quiet = { ...env, PULUMI_SKIP_UPDATE_CHECK: "1" };
    return execFileSync(pulumi, ["version"], {
      encoding: "utf8",
      env: quiet,
      stdio: ["ignore", "pipe", "ignore"],
    })
      .trim()
      .replace(/^v/, "");
  } catch {
    return undefined;
  }
}
