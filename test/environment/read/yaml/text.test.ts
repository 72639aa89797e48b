import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { afterAll, describe, expect, it } from "vitest";
import { areas } from "../../../../components/areas.ts";
import { load } from "../../../../environment/load.ts";
import { largestFileBytes, readText } from "../../../../environment/read/yaml/text.ts";
import { fixtureText } from "../../../rules/judged.ts";

const folder = mkdtempSync(join(tmpdir(), "upkeep-text-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function written(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function loaded(file: string) {
  return load(file, { areas, judge: () => [], asOf: Temporal.Instant.from("2026-11-24T12:00:00Z") });
}

describe("a file that cannot be read", () => {
  it.each([
    ["is not there", () => join(folder, "nowhere.yaml"), "there is no file"],
    ["lies below a file", () => join(written("a.yaml", "a"), "b.yaml"), "there is no file"],
    ["is a folder", () => folder, "is a folder"],
    [
      "is larger than 2 MiB",
      () => written("large.yaml", "a".repeat(largestFileBytes + 1)),
      "more than the 2097152",
    ],
    ["is not UTF-8", () => written("latin.yaml", Buffer.from("config: M\xfcller\n", "latin1")), "not UTF-8"],
    ["is UTF-16", () => written("wide.yaml", Buffer.from("\ufeffconfig: {}\n", "utf16le")), "not UTF-8"],
    ["never ends", () => "/dev/zero", "is no regular file"],
    ["is a link to itself", () => linkedToItself(), "cannot be read"],
  ])("because it %s is one finding", (_, fileOf, message) => {
    const reading = loaded(fileOf());
    expect(reading.readable).toBe(false);
    expect(reading.environment).toBeUndefined();
    expect(reading.findings).toMatchObject([{ rule: "ENV-01", severity: "error", path: "" }]);
    expect(reading.findings[0]?.message).toContain(message);
  });

  it.runIf(process.platform !== "win32")("because it is a named pipe is not waited for", () => {
    const file = join(folder, "pipe.yaml");
    execFileSync("mkfifo", [file]);
    expect(loaded(file).findings).toMatchObject([{ rule: "ENV-01", message: `${file} is no regular file` }]);
  });

  it.runIf(process.platform !== "win32")("because it is a socket is one finding", async () => {
    const file = join(folder, "socket.yaml");
    const server = createServer().listen(file);
    await once(server, "listening");
    expect(loaded(file).findings).toMatchObject([{ rule: "ENV-01", message: `${file} is no regular file` }]);
    server.close();
  });

  it("is pointed at where it begins to be no text", () => {
    const reading = loaded(written("latin-2.yaml", Buffer.from("config:\n  a: M\xfcller\n", "latin1")));
    expect(reading.findings).toMatchObject([{ line: 2, column: 7 }]);
  });
});

describe("a file that can be read", () => {
  it("may begin with a byte-order mark, which takes no column", () => {
    expect(loaded(written("bom.yaml", `\ufeffzz: 1\n`)).findings[0]).toMatchObject({
      rule: "ENV-02",
      line: 1,
      column: 1,
    });
  });

  it("may have line ends of Windows", () => {
    const text = fixtureText("gold").replaceAll("\n", "\r\n");
    expect(loaded(written("windows.yaml", text)).environment).toEqual(
      loaded(written("unix.yaml", fixtureText("gold"))).environment,
    );
  });

  it("may have exactly 2 MiB", () => {
    expect(readText(written("full.yaml", "a".repeat(largestFileBytes)))).toHaveLength(largestFileBytes);
  });
});

function linkedToItself(): string {
  const file = join(folder, "loop.yaml");
  symlinkSync(file, file);
  return file;
}
