/** Every bench in turn: node bench/all.ts [--size 10], where a small size only shows that each works. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { size: { type: "string" } } });
const { size } = values;
const sized = size === undefined ? [] : ["--size", size];
const once = size === undefined ? [] : ["--runs", "1"];

const benches: readonly (readonly [script: string, ...options: string[]])[] = [
  ["validate.ts", ...sized],
  ["plan.ts", ...sized],
  ["program.ts", ...once],
  ["program.ts", "--workloads", size ?? "200", ...once],
];
for (const [script, ...options] of benches) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, script), ...options], {
    stdio: "inherit",
  });
  console.log("");
  if (status !== 0) process.exitCode = 1;
}
