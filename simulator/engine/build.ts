import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { hasGo, locateEngine } from "./locate.ts";
import { cachedBin, ENGINE_VERSION } from "./version.ts";

/** What is built, from the module that lies in the folder of that name. */
const BINARIES = [
  {
    name: "pulumi",
    module: "cli",
    source: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
    flags: `-X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=${ENGINE_VERSION} -s -w`,
  },
  {
    name: "pulumi-language-nodejs",
    module: "language",
    source: "github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/pulumi-language-nodejs",
    flags: "-s -w",
  },
] as const;

/** After how many fetched modules or compiled packages a line is printed. */
const LINES_PER_REPORT = 100;

const started = performance.now();

function say(line: string): void {
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stderr.write(`engine: ${line} (${seconds} s)\n`);
}

/** Runs Go in one of our two modules; `onLine` sees what it prints, both streams in one. */
function go(module: string, args: readonly string[], onLine: (line: string) => void): Promise<void> {
  const cwd = join(import.meta.dirname, module);
  const child = spawn("go", args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  const last: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      last.push(line);
      if (last.length > 20) last.shift();
      onLine(line);
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`go ${args[0] ?? ""} in ${cwd} ended with ${String(code)}:\n${last.join("\n")}`));
    });
  });
}

/** Turns what `go build -v` prints, one module or package per line, into a line now and then. */
function progress(name: string): (line: string) => void {
  let fetched = 0;
  let compiled = 0;
  return (line) => {
    if (line.startsWith("go: downloading")) fetched += 1;
    else compiled += 1;
    if ((fetched + compiled) % LINES_PER_REPORT === 0)
      say(`${name}: ${fetched} modules fetched, ${compiled} packages compiled`);
  };
}

async function build(): Promise<void> {
  const bin = cachedBin(process.env);
  const home = dirname(bin);
  mkdirSync(dirname(home), { recursive: true });
  // Built aside and renamed whole: two builds at once, or one that is killed, never leave half an engine.
  const aside = mkdtempSync(`${home}.building-`);
  try {
    for (const { name, module, source, flags } of BINARIES) {
      say(`${name}: fetching sources and building`);
      const target = join(aside, "bin", name);
      await go(module, ["build", "-v", "-ldflags", flags, "-o", target, source], progress(name));
    }
    renameSync(aside, home);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    // Somebody else was faster: theirs is as good.
    if (!locateEngine().found) throw error;
  }
}

const present = locateEngine();
if (present.found) {
  say(`Pulumi ${present.version} is in ${present.bin}`);
} else if (!hasGo()) {
  say(`nothing was built: ${present.reason}`);
  process.exitCode = 1;
} else {
  say(`${present.reason}; building ${ENGINE_VERSION}, which takes minutes and happens once per machine`);
  await build();
  say(`Pulumi ${ENGINE_VERSION} is in ${cachedBin(process.env)}`);
}
