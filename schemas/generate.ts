import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { stackSchema } from "./stack-schema.ts";

/** Each generated file with its content. `node schemas/generate.ts` writes them; a test fails when they have drifted. */
export function generated(): ReadonlyMap<string, string> {
  return new Map([["stack.json", `${JSON.stringify(stackSchema(), null, 2)}\n`]]);
}

if (import.meta.main) {
  for (const [name, content] of generated()) writeFileSync(join(import.meta.dirname, name), content);
}
