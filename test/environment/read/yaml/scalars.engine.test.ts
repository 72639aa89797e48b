import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAlike, scalarForms } from "../../../../environment/read/yaml/scalars.ts";
import { ENGINE, WHY_NOT } from "../../../engine/harness.ts";

const folder = mkdtempSync(join(tmpdir(), "upkeep-scalars-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const examples = scalarForms.flatMap((form) => Object.entries(form.examples));
const accepted = [...examples.filter(([, value]) => value !== undefined), ...Object.entries(readAlike)];
const refused = examples.filter(([, value]) => value === undefined);

describe.skipIf(!ENGINE.found)(
  `what Pulumi's CLI makes of plain scalars${WHY_NOT}`,
  { timeout: 60_000 },
  () => {
    beforeAll(() => {
      mkdirSync(join(folder, "state"));
      writeFileSync(join(folder, "Pulumi.yaml"), "name: upkeep\nruntime: nodejs\n");
      pulumi("stack", "init", "scalars");
    });

    it("is what our table says", () => {
      const list = configured(accepted.map(([source]) => `\n      - ${source}`).join(""));
      const read = accepted.map(([source], index) => [source, list[index]]);
      // JSON has no integers of that size: both sides are compared as numbers.
      expect(read).toEqual(
        accepted.map(([source, value]) => [source, typeof value === "bigint" ? Number(value) : value]),
      );
    });

    it.each(refused)("is a refusal of the file: %s", (source) => {
      expect(() => configured(` ${source}`)).toThrow(/Command failed/);
    });
  },
);

/** The list as the program would get it. */
function configured(list: string): readonly unknown[] {
  writeFileSync(join(folder, "Pulumi.scalars.yaml"), `config:\n  upkeep:environment:\n    list:${list}\n`);
  const all = JSON.parse(pulumi("config", "--json", "--stack", "scalars")) as Record<
    string,
    { value: string }
  >;
  return (JSON.parse(all["upkeep:environment"]?.value ?? "{}") as { list: unknown[] }).list;
}

function pulumi(...args: readonly string[]): string {
  const bin = ENGINE.found ? ENGINE.bin : "";
  return execFileSync(join(bin, "pulumi"), args, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PULUMI_BACKEND_URL: `file://${join(folder, "state")}`,
      PULUMI_CONFIG_PASSPHRASE: "scalars",
      PULUMI_HOME: join(folder, "home"),
      PULUMI_SKIP_UPDATE_CHECK: "1",
    },
  });
}
