/**
 * Measures the validation of a large file against parsing it alone: node bench/validate.ts [--size 5000]
 *
 * Each figure is the median over fresh processes, because that is how `upkeep validate` runs. Prints one line per figure
 * and ends with 1 where a target is missed; at other sizes than 5,000 it only shows that the bench works.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { machine, median } from "./machine.ts";
import { fileWith } from "./many-workloads.ts";

const targetSize = 5000;
/** Every area is planned, specified and judged: some thirty thousand resources for the five thousand workloads. */
const targets = { timesParsing: 8, megabytes: 450, timesTenth: 10 };
const runs = 5;

interface Figures {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly findings: readonly string[];
}

const { values } = parseArgs({
  options: {
    size: { type: "string", default: String(targetSize) },
    measure: { type: "string" },
    file: { type: "string" },
  },
});
if (values.measure !== undefined && values.file !== undefined) {
  process.stdout.write(JSON.stringify(await measured(values.measure, values.file)));
} else {
  compare(Number(values.size));
}

/** One measurement in this process; what is loaded beforehand does not count as time, but as memory. */
async function measured(what: string, file: string): Promise<Figures> {
  // As cli/upkeep.js does.
  enableCompileCache();
  setFlagsFromString("--semi-space-growth-factor=1");
  const act = what === "parse" ? await parsing(file) : await validation(file);
  const before = performance.now();
  const findings = act();
  const milliseconds = performance.now() - before;
  return { milliseconds, megabytes: process.resourceUsage().maxRSS / 1024, findings };
}

async function parsing(file: string): Promise<() => string[]> {
  const { parse } = await import("yaml");
  const text = readFileSync(file, "utf8");
  return () => {
    parse(text);
    return [];
  };
}

async function validation(file: string): Promise<() => string[]> {
  const { Temporal } = await import("temporal-polyfill");
  const { load } = await import("../environment/load.ts");
  const { areas } = await import("../components/areas.ts");
  const { judge, logicalNames } = await import("../components/judge.ts");
  const asOf = Temporal.Instant.from("2026-11-24T12:00:00Z");
  return () => load(file, { areas, judge, logicalNames, asOf }).findings.map(({ rule }) => rule);
}

function compare(size: number): void {
  const folder = mkdtempSync(join(tmpdir(), "upkeep-bench-"));
  try {
    const file = written(folder, size);
    const parse = typical("parse", file);
    const validate = typical("validate", file);
    const tenth = typical("validate", written(folder, Math.max(1, Math.round(size / 10))));
    print(size, { parse, validate, tenth });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(
  size: number,
  { parse, validate, tenth }: Record<"parse" | "validate" | "tenth", Figures>,
): void {
  console.log(machine());
  const findings = validate.findings.join(", ") || "none";
  console.log(`${size} workloads, median of ${runs} fresh processes each; findings: ${findings}`);
  console.log(`parse alone  ${shown(parse)}\nvalidate     ${shown(validate)}\na tenth      ${shown(tenth)}`);
  const results = [
    {
      ratio: validate.milliseconds / parse.milliseconds,
      most: targets.timesParsing,
      unit: "x the time of parsing alone",
    },
    { ratio: validate.megabytes, most: targets.megabytes, unit: "MiB at its peak" },
    {
      ratio: validate.milliseconds / tenth.milliseconds,
      most: targets.timesTenth,
      unit: "x the time of a tenth",
    },
  ];
  for (const { ratio, most, unit } of results) {
    const isMet = ratio <= most;
    const verdict = size === targetSize ? `: ${isMet ? "met" : "missed"}` : ` with ${targetSize}`;
    console.log(`${ratio.toFixed(2)} ${unit}; target at most ${most}${verdict}`);
    if (!isMet && size === targetSize) process.exitCode = 1;
  }
}

function shown({ milliseconds, megabytes }: Figures): string {
  return `${milliseconds.toFixed(0).padStart(5)} ms  ${megabytes.toFixed(0).padStart(4)} MiB`;
}

function written(folder: string, size: number): string {
  const file = join(folder, String(size), "Pulumi.large-prod.yaml");
  mkdirSync(join(folder, String(size)));
  writeFileSync(file, fileWith(size));
  return file;
}

/** The run of median time. */
function typical(what: string, file: string): Figures {
  const all = Array.from({ length: runs }, () => {
    const options = ["--measure", what, "--file", file];
    return JSON.parse(
      execFileSync(process.execPath, [import.meta.filename, ...options], { encoding: "utf8" }),
    ) as Figures;
  });
  const middle = median(all.map(({ milliseconds }) => milliseconds));
  return (
    all.find(({ milliseconds }) => milliseconds === middle) ?? {
      milliseconds: middle,
      megabytes: Number.NaN,
      findings: [],
    }
  );
}
