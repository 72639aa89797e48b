import { z } from "zod";
import type { Properties } from "./properties.ts";
import type { ResourceType, TypeRow } from "./row.ts";
import { type ObjectShape, shapeSchema } from "./shape.ts";

/** Everything that makes the simulator one cloud: a second cloud is a second table. */
export interface CloudTable {
  /** Name of the Pulumi package and of the store's `cloud` column. */
  readonly cloud: string;
  /** Version of the SDK whose shapes are known. */
  readonly version: string;
  readonly types: ReadonlyMap<string, ResourceType>;
  /** The shape of a provider's configuration. */
  readonly config: ObjectShape;
  /** Changes of the configuration that replace the provider. */
  readonly configReplaces: readonly string[];
  /** The account and default region that a configuration acts in; throws where it names none. */
  readonly identity: (config: Properties) => { readonly account: string; readonly region: string };
  /** Answers an invoke, or nothing where the function is not simulated. */
  readonly invoke: (
    token: string,
    identity: { readonly account: string; readonly region: string },
  ) => Properties | undefined;
}

const shapeLine = z.strictObject({
  token: z.string(),
  inputs: z.record(z.string(), shapeSchema),
  outputs: z.array(z.string()),
});

/** The SDK's shapes by type token, from a generated file of one JSON document a line. */
export function parseShapes(lines: string): Map<string, z.infer<typeof shapeLine>> {
  const shapes = lines.split("\n").filter((line) => line !== "");
  return new Map(
    shapes.map((line) => shapeLine.parse(JSON.parse(line))).map((shape) => [shape.token, shape]),
  );
}

/** Joins rows with the shapes of the SDK; a row without one is a mistake of ours (`aws/generate.ts` was not run). */
export function joinRows(
  rows: readonly TypeRow[],
  shapes: ReturnType<typeof parseShapes>,
): Map<string, ResourceType> {
  return new Map(
    rows.map((row) => {
      const shape = shapes.get(row.token);
      if (shape === undefined)
        throw new Error(`${row.token} has a row but no shape: run the shape generator`);
      const outputNames = shape.outputs.map((name) => name.replace(/\?$/, ""));
      const certainOutputs = shape.outputs.filter((name) => !name.endsWith("?"));
      return [row.token, { ...row, shape: shape.inputs, outputNames, certainOutputs }];
    }),
  );
}
