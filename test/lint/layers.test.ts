import { join } from "node:path";
import { Linter } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";
import { layersRule } from "../../lint/layers.js";

const root = join(import.meta.dirname, "../..");

/** What the rule says of one import, written in that file. */
function refusals(file: string, code: string): string[] {
  const config = [
    {
      files: ["**/*.ts"],
      languageOptions: { parser: tseslint.parser as Linter.Parser },
      plugins: { upkeep: { rules: { layers: layersRule } } },
      rules: { "upkeep/layers": "error" as const },
    },
  ];
  return new Linter({ cwd: root })
    .verify(code, config, { filename: join(root, file) })
    .map(({ message }) => message);
}

describe("an import is refused", () => {
  it.each([
    ["environment/load.ts", 'import { areas } from "../components/areas.ts";'],
    ["environment/rules/rules.ts", 'import { main } from "../../cli/main.ts";'],
    ["components/environment/tags.ts", 'import { planBackup } from "../backup/plan.ts";'],
    ["components/patching/plan.ts", 'import { planBackup } from "../backup/plan.ts";'],
    ["components/patching/plan.ts", 'import type { BackupRule } from "../backup/rules/subject.ts";'],
    ["components/patching/plan.ts", 'import { register } from "../environment/register.ts";'],
    ["components/patching/plan.ts", 'import { awsProviders } from "../environment/aws/providers.ts";'],
    ["components/patching/plan.ts", 'import { Environment } from "../environment/environment.ts";'],
    [
      "components/backup/aws/specify.ts",
      'import { AreaOnAws } from "../../environment/aws/area-resources.ts";',
    ],
    ["components/backup/aws/specify.ts", 'import * as aws from "@pulumi/aws";'],
    ["components/backup/aws/specify.ts", 'export { Output } from "@pulumi/pulumi";'],
    ["components/backup/aws/specify.ts", 'const late = import("@pulumi/aws");'],
    ["components/plan.ts", 'import { print } from "../cli/shell.ts";'],
    ["report/layout.ts", 'import { openStore } from "../simulator/store.ts";'],
    ["report/layout.ts", 'import type { BackupIntent } from "../components/backup/intent.ts";'],
    ["cli/stack.ts", 'import { planBackup } from "../components/backup/plan.ts";'],
    ["simulator/kernel.ts", 'import { areas } from "../components/areas.ts";'],
    ["cli/main.ts", 'import { agreedEnvironment } from "../stacks/agreed.ts";'],
    ["stacks/program.ts", 'import { openStore } from "../simulator/store.ts";'],
  ])("from %s: %s", (file, code) => {
    expect(refusals(file, code)).toHaveLength(1);
  });
});

describe("an import is allowed", () => {
  it.each([
    ["components/backup/plan.ts", 'import { minutesOf } from "../../environment/duration.ts";'],
    ["components/patching/plan.ts", 'import type { BackupIntent } from "../backup/intent.ts";'],
    ["components/backup/aws/types.ts", 'import type * as aws from "@pulumi/aws";'],
    ["components/environment/aws/area-resources.ts", 'import { register } from "../register.ts";'],
    ["components/environment/classes.ts", 'import * as aws from "@pulumi/aws";'],
    ["report/layout.ts", 'import type { Area } from "../components/area.ts";'],
    ["stacks/program.ts", 'import { AreaOnAws } from "../components/environment/aws/area-resources.ts";'],
    ["cli/tree.ts", 'import packageJson from "../package.json";'],
    ["test/engine/harness.ts", 'import { openStore } from "../../simulator/store.ts";'],
  ])("in %s: %s", (file, code) => {
    expect(refusals(file, code)).toEqual([]);
  });
});
