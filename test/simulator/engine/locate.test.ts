import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { locateEngine } from "../../../simulator/engine/locate.ts";
import { cachedBin, isAtLeast } from "../../../simulator/engine/version.ts";

let folder = "";
let env: NodeJS.ProcessEnv = {};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "upkeep-locate-"));
  env = { PATH: join(folder, "bin"), XDG_CACHE_HOME: join(folder, "cache") };
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(file: string, script: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

function putEngine(bin: string, version: string): void {
  put(join(bin, "pulumi"), `echo v${version}`);
  put(join(bin, "pulumi-language-nodejs"), "");
}

describe("locateEngine", () => {
  it("takes the one on PATH before the one that was built", () => {
    putEngine(join(folder, "bin"), "3.300.0");
    putEngine(cachedBin(env), "3.259.0");

    expect(locateEngine(env)).toEqual({ found: true, bin: join(folder, "bin"), version: "3.300.0" });
  });

  it("takes the one that was built where PATH has none, or one that is too old", () => {
    putEngine(cachedBin(env), "3.259.0");
    const built = { found: true, bin: cachedBin(env), version: "3.259.0" };

    expect(locateEngine(env)).toEqual(built);
    putEngine(join(folder, "bin"), "3.254.9");
    expect(locateEngine(env)).toEqual(built);
  });

  it.each([
    ["there is none", () => undefined, "there is no Pulumi CLI on PATH"],
    [
      "it is too old",
      () => {
        putEngine(join(folder, "bin"), "3.254.0");
      },
      "is 3.254.0, older than 3.255.0",
    ],
    [
      "it does not run",
      () => {
        put(join(folder, "bin", "pulumi"), "exit 1");
      },
      "does not run",
    ],
    [
      "its language host is missing",
      () => {
        put(join(folder, "bin", "pulumi"), "echo v3.300.0");
      },
      "without pulumi-language-nodejs",
    ],
  ])("says why not when %s", (_, arrange, reason) => {
    arrange();

    expect(locateEngine(env)).toEqual({ found: false, reason: expect.stringContaining(reason) as string });
    expect(locateEngine(env)).toEqual({
      found: false,
      reason: expect.stringContaining("needs Go") as string,
    });
  });
});

it.each([
  ["3.255.0", true],
  ["v3.259.0-dev.1", true],
  ["4.0.0", true],
  ["3.254.99", false],
  ["2.999.0", false],
  ["3.1000.0", true],
])("%s is recent enough: %s", (version, expected) => {
  expect(isAtLeast(version, "3.255.0")).toBe(expected);
});
