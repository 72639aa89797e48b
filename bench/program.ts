import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import type { Environment } from "../environment/schema.ts";
import { customerSeeds } from "../simulator/aws/customer.ts";
import { type InProcessResult, runInProcess } from "../simulator/in-process/run.ts";
import { seedStore } from "../simulator/seed.ts";
import { openStore } from "../simulator/store.ts";
import { machine, median } from "./machine.ts";
import { fileWith } from "./many-workloads.ts";

/**
 * Loading the program and registering biolab-prod, or so many platinum workloads, beside a floor of as many bare resources
 * of the same types through the same monitor: wall time of the whole run and peak memory of the program's process.
 * node bench/program.ts [--workloads 200] [--runs 7]
 */
const { values } = parseArgs({
  options: { workloads: { type: "string" }, runs: { type: "string", default: "7" } },
});
const runs = Number(values.runs);

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "upkeep-bench-"));
const peakFile = join(folder, "peak");
/** Runs in the program's process, whatever the program is. */
const reportPeak = `process.on("exit",()=>require("node:fs").writeFileSync(${JSON.stringify(peakFile)},String(process.resourceUsage().maxRSS)))`;
writeFileSync(join(folder, "peak.cjs"), reportPeak);

interface Figures {
  readonly seconds: number;
  readonly mebibytes: number;
}

async function measure(
  projectDir: string,
  stack: string,
  config: Record<string, string>,
  env: NodeJS.ProcessEnv,
) {
  const store = openStore(":memory:");
  seedStore(store, customerSeeds(environment));
  const started = performance.now();
  const result = await runInProcess({
    projectDir,
    stack,
    config,
    store,
    // Both with a warm compile cache, as every run but the first has.
    env: {
      NODE_COMPILE_CACHE: join(folder, "cache"),
      NODE_OPTIONS: `--require=${join(folder, "peak.cjs")}`,
      ...env,
    },
  });
  const seconds = (performance.now() - started) / 1000;
  store.close();
  if (result.exitCode !== 0) throw new Error(JSON.stringify(result.failures));
  const figures: Figures = { seconds, mebibytes: Number(readFileSync(peakFile, "utf8")) / 1024 };
  return { result, figures };
}

const stack = values.workloads === undefined ? "biolab-prod" : "large-prod";
const text =
  values.workloads === undefined
    ? readFileSync(join(root, "stacks", `Pulumi.${stack}.yaml`), "utf8")
    : fileWith(Number(values.workloads));
const file = parse(text) as {
  config: Record<string, unknown>;
};
const environment = file.config["upkeep:environment"] as Environment;
const config = {
  "upkeep:environment": JSON.stringify(environment),
  "upkeep:externalId": "none",
};
const env = { UPKEEP_AS_OF: "2026-11-24T12:00:00Z" };

/** The same resources as plain data; a value that equals the id or ARN of a resource before it refers to that. */
function bare({ deployment }: InProcessResult) {
  const resources = deployment.deployment.resources.filter(
    ({ custom, type }) => custom && !type.startsWith("pulumi:"),
  );
  const nameOf = (urn: string) => urn.split("::").at(-1) ?? "";
  const known = new Map<unknown, { from: string; output: string; index: number }>();
  for (const [index, { urn, type, id, outputs }] of resources.entries()) {
    const name = type.endsWith(":Vault") ? outputs?.["name"] : undefined;
    for (const [output, value] of Object.entries({ id, arn: outputs?.["arn"], name })) {
      // A topic's policy has the topic's id: the first to have it is meant.
      if (value !== undefined && !known.has(value)) known.set(value, { from: nameOf(urn), output, index });
    }
  }
  return resources.map(({ urn, type, inputs = {}, provider }, index) => ({
    type,
    name: nameOf(urn),
    account: provider?.includes("aws-backup") === true ? "444455556666" : "111122223333",
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([key, value]) => [key, referring(key, value, index)]),
    ),
  }));

  function referring(key: string, value: unknown, before: number): unknown {
    const reference = key === "name" ? undefined : known.get(value);
    if (reference !== undefined && reference.index < before)
      return { from: reference.from, output: reference.output };
    if (Array.isArray(value)) return value.map((item) => referring("", item, before));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([inner, child]) => [inner, referring(inner, child, before)]),
    );
  }
}

const ours: Figures[] = [];
const floors: Figures[] = [];
const warm = await measure(root, stack, config, env);
const floorInputs = join(folder, "floor.json");
const resources = bare(warm.result);
writeFileSync(floorInputs, JSON.stringify(resources));
for (let run = 0; run < runs; run += 1) {
  ours.push((await measure(root, stack, config, env)).figures);
  floors.push(
    (await measure(join(import.meta.dirname, "floor"), "floor", {}, { UPKEEP_FLOOR: floorInputs })).figures,
  );
}
rmSync(folder, { recursive: true });

console.log(
  `program load and registration of ${stack}: ${environment.workloads.length} workloads, ${resources.length} resources, median of ${runs}`,
);
console.log(machine());
for (const [unit, digits] of [
  ["seconds", 2],
  ["mebibytes", 0],
] as const) {
  const [own, floor] = [ours, floors].map((figures) => median(figures.map((each) => each[unit])));
  if (own === undefined || floor === undefined) continue;
  const ratio = (own / floor).toFixed(2);
  console.log(
    `${unit.padEnd(10)} ours ${own.toFixed(digits)}, floor ${floor.toFixed(digits)}, ratio ${ratio} (target <= 1.30)`,
  );
}
