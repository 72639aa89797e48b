import * as z from "zod";
import { documentSchemas } from "./documents.ts";
import { cliReference } from "./reference.ts";

/** Files that are generated from the command line's own tables: path from the project's folder → content. */
export function generatedByCli(): ReadonlyMap<string, string> {
  const schemas = Object.entries(documentSchemas).map(([name, schema]): [string, string] => [
    `schemas/documents/${name}.json`,
    `${JSON.stringify({ title: `upkeep ${name} --json`, ...z.toJSONSchema(schema) }, null, 2)}\n`,
  ]);
  return new Map([...schemas, ["docs/reference/cli.md", cliReference()]]);
}
