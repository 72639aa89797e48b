/** Writes `shapes.data.ndjson`: to be run after a new row or a new version of @pulumi/aws. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readShapes } from "./read-sdk.ts";
import { SHAPE_TOKENS } from "./rows.ts";

writeFileSync(join(import.meta.dirname, "shapes.data.ndjson"), readShapes(SHAPE_TOKENS));
