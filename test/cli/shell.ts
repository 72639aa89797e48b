import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import { onTestFinished } from "vitest";
import { run } from "../../cli/main.ts";

export const asOf = "2026-11-24T12:00:00Z";
export const biolab = "stacks/Pulumi.biolab-prod.yaml";

/** What a command line printed and how it ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function memoryStream(columns: number | undefined): { stream: NodeJS.WriteStream; text: () => string } {
  const stream = new PassThrough();
  const chunks: string[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
  return {
    stream: Object.assign(stream, columns === undefined ? {} : { columns }) as unknown as NodeJS.WriteStream,
    text: () => chunks.join(""),
  };
}

/** Runs `upkeep` in this process, off a terminal, on 24 November 2026. */
export async function upkeep(
  args: readonly string[],
  { env = {}, columns }: { env?: Record<string, string>; columns?: number } = {},
): Promise<Ended> {
  const [out, err] = [memoryStream(columns), memoryStream(columns)];
  const streams = { stdout: out.stream, stderr: err.stream };
  const shell = { ...streams, env, cwd: process.cwd(), now: asOf, cancelled: new AbortController().signal };
  const code = await run(args, shell);
  await new Promise(setImmediate);
  return { code, stdout: out.text(), stderr: err.text() };
}

/** The only JSON document on stdout. */
export function documentOf({ stdout }: Ended): unknown {
  return JSON.parse(stdout);
}

/** A folder with these files that goes away with the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "upkeep-cli-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Runs a test's commands in a folder. */
export async function inFolder<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await work();
  } finally {
    process.chdir(before);
  }
}
