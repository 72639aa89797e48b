import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readShapes } from "../../simulator/aws/read-sdk.ts";
import { SHAPE_TOKENS } from "../../simulator/aws/rows.ts";
import { AWS } from "../../simulator/aws/table.ts";
import { WORKLOAD_ROWS } from "../../simulator/aws/types/workloads.ts";
import { ACCOUNT, REGION } from "./clouds.ts";

const subject = { id: "id", account: ACCOUNT, region: REGION, inputs: {}, now: "2026-12-01T00:00:00Z" };

const inputsOf = (shape: object) => Object.keys(shape).map((name) => name.replace(/\?$/, ""));

it("shapes are what the installed SDK declares", () => {
  const file = join(import.meta.dirname, "../../simulator/aws/shapes.data.ndjson");

  expect(readFileSync(file, "utf8")).toBe(readShapes(SHAPE_TOKENS));
});

describe.each([...AWS.types.values()])("the row of $token", (type) => {
  it("replaces for inputs that exist", () => {
    expect(inputsOf(type.shape)).toEqual(
      expect.arrayContaining([...type.immutable, ...(type.name ? [type.name] : [])]),
    );
  });

  it("computes outputs that exist", () => {
    expect(type.outputNames).toEqual(expect.arrayContaining(Object.keys(type.outputs(subject))));
  });

  it("refers to types that exist", () => {
    for (const other of (type.references ?? []).flatMap((reference) => reference.type))
      expect(AWS.types.has(other)).toBe(true);
  });
});

/** The customer's own resources are never created by a program, so only what refers to them counts. */
const seededOnly = new Set(WORKLOAD_ROWS.map(({ token }) => token));
const created = [...AWS.types.values()].filter(({ token }) => !seededOnly.has(token));

describe.each(created)("the row of $token", (type) => {
  it("computes every output that the SDK promises", () => {
    const required = Object.keys(type.shape).filter((name) => !name.endsWith("?"));
    const known = [...Object.keys(type.outputs(subject)), ...required, "region", "tagsAll", type.name];

    expect(type.certainOutputs.filter((name) => !known.includes(name))).toEqual([]);
  });
});
