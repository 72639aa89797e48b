/**
 * Planning, specifying and judging a large platinum environment in one fresh process: node bench/plan.ts [--size 2000].
 *
 * Prints one line per figure; at the full size it ends with 1 where a target is missed.
 */
import { parseArgs } from "node:util";
import { Temporal } from "temporal-polyfill";
import { parse } from "yaml";
import { judge } from "../components/judge.ts";
import { allInputs, planEnvironment } from "../components/plan.ts";
import type { Environment } from "../environment/schema.ts";
import { machine } from "./machine.ts";
import { fileWith } from "./many-workloads.ts";

const targetSize = 2000;
const targets = { seconds: 10, mebibytes: 1024 };

const { values } = parseArgs({ options: { size: { type: "string", default: String(targetSize) } } });
const size = Number(values.size);
const asOf = Temporal.Instant.from("2026-11-24T12:00:00Z");
const file = parse(fileWith(size)) as { config: { "upkeep:environment": Environment } };
const environment = file.config["upkeep:environment"];

const started = performance.now();
const resources = allInputs(planEnvironment(environment, asOf));
const planned = (performance.now() - started) / 1000;
const findings = judge(environment, { asOf });
const seconds = (performance.now() - started) / 1000;
const mebibytes = process.resourceUsage().maxRSS / 1024;

console.log(
  `planning ${size} platinum workloads: ${resources.length} resources, ${findings.length} findings`,
);
console.log(machine());
console.log(`plan       ${planned.toFixed(2)} s`);
console.log(`and judge  ${seconds.toFixed(2)} s; target at most ${targets.seconds}`);
console.log(`peak       ${mebibytes.toFixed(0)} MiB; target at most ${targets.mebibytes}`);
if (size === targetSize && (seconds > targets.seconds || mebibytes > targets.mebibytes)) process.exitCode = 1;
