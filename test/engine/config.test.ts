import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { areas } from "../../components/areas.ts";
import { judge, logicalNames } from "../../components/judge.ts";
import { load } from "../../environment/load.ts";
import { differingForm, readAlike, scalarForms } from "../../environment/read/yaml/scalars.ts";
import { said, worked } from "./deployed.ts";
import { stackFileOf } from "./environment-file.ts";
import { AS_OF, REPOSITORY, SHIPPED } from "./folder.ts";
import { createWorkspace, ENGINE, WHY_NOT, type Workspace } from "./harness.ts";

const TIMEOUT = 120_000;

const different = scalarForms.flatMap(({ examples }) => Object.entries(examples));
const refused = different.filter(([, value]) => value === undefined).map(([source]) => source);
const readable = [...different.filter(([, value]) => value !== undefined), ...Object.entries(readAlike)];

/** Flagged, though both readers happen to take them alike. */
const LUCKY = ["00", "012345678901"];

/** Numbers as they were written where a number of JavaScript would lose digits. */
function exactly(this: unknown, _: string, value: unknown, { source }: { source?: string }): unknown {
  return typeof value === "number" &&
    source !== undefined &&
    !Number.isSafeInteger(value) &&
    !/[.eE]/.test(source)
    ? BigInt(source)
    : value;
}

describe.skipIf(!ENGINE.found)(`what Pulumi's CLI hands to a program${WHY_NOT}`, { timeout: TIMEOUT }, () => {
  let workspace: Workspace;
  let copy: string;

  /** The environment that the CLI makes of a file of this content, in the place of the stack's. */
  async function environmentFrom(content: string): Promise<unknown> {
    writeFileSync(stackFileOf(workspace), content);
    worked(await workspace.with({ UPKEEP_CONFIG_COPY: copy }).preview());
    const config = Object.entries(JSON.parse(readFileSync(copy, "utf8")) as Record<string, string>);
    // Older language hosts write `upkeep:config:environment`.
    const found = config.find(([key]) => /^upkeep:(config:)?environment$/.test(key));
    return JSON.parse(found?.[1] ?? "", exactly as never);
  }

  beforeAll(async () => {
    workspace = await createWorkspace({ stack: "any-prod", program: "copies-config.js" });
    copy = join(workspace.directory, "config.json");
  }, TIMEOUT);

  afterAll(() => workspace.dispose());

  it.each([...SHIPPED, "example"])("is what our own reader makes of the file of %s", async (stack) => {
    const file = join(REPOSITORY, `stacks/Pulumi.${stack}.yaml`);
    const options = { areas, judge, logicalNames, asOf: Temporal.Instant.from(AS_OF) };
    const { environment } = load(file, options);

    expect(environment).toBeDefined();
    expect(await environmentFrom(readFileSync(file, "utf8"))).toEqual(environment);
  });

  it("is what the table of scalars says, and differs from our reading for those alone that it flags", async () => {
    const sources = readable.map(([source]) => source);
    const lines = sources.map((source) => `    - ${source}\n`).join("");
    const theirs = (await environmentFrom(`config:\n  upkeep:environment:\n${lines}`)) as unknown[];
    const ours = sources.map((source): unknown => parse(source));

    const asListed = theirs.map((value, index) =>
      typeof value === "bigint" && typeof readable[index]?.[1] === "number" ? Number(value) : value,
    );
    expect(asListed).toEqual(readable.map(([, value]) => value));
    const isFlagged = (source: string) => differingForm(source, parse(source)) !== undefined;
    const differing = sources.filter((_, index) => !Object.is(ours[index], theirs[index]));
    expect(sources.filter(isFlagged)).toEqual(
      different.map(([source]) => source).filter((one) => sources.includes(one)),
    );
    expect(differing.filter((source) => !isFlagged(source))).toEqual([]);
    // A leading zero is flagged in whatever number it stands.
    expect(sources.filter((source) => isFlagged(source) && !differing.includes(source))).toEqual(LUCKY);
  });

  it.each(refused)("is nothing where the file holds %s", async (source) => {
    writeFileSync(stackFileOf(workspace), `config:\n  upkeep:environment:\n    - ${source}\n`);
    const run = await workspace.with({ UPKEEP_CONFIG_COPY: copy }).preview();

    expect(run.exitCode, said(run)).not.toBe(0);
    expect(differingForm(source, parse(source))).toBeDefined();
  });
});
