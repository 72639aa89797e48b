import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generatedByCli } from "../cli/generated.ts";
import { alarmPages } from "./alarm-pages.ts";
import { stackSchema } from "./stack-schema.ts";

/** Each generated file with its content, by its path from the project's folder. A test fails when one has drifted. */
export function generated(): ReadonlyMap<string, string> {
  return new Map([
    ["schemas/stack.json", `${JSON.stringify(stackSchema(), null, 2)}\n`],
    ["docs/reference/alarms.md", alarmPages()],
    ...generatedByCli(),
  ]);
}

if (import.meta.main) {
  for (const [path, content] of generated()) {
    const file = join(import.meta.dirname, "..", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
