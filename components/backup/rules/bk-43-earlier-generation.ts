import type { BackupRule } from "./subject.ts";

export const earlierGeneration: BackupRule = {
  id: "BK-43",
  area: "backup",
  statement: "From the second generation on, the vaults of the generation before stand under retired.",
  why: "The old vaults leave the program with the points that they hold: the update stops at them, because they are protected.",
  severity: "warning",
  otherwise: "deploy",
  source: "components/backup/README.md",
  clouds: ["aws"],
  judges: "intent",
  *check({ environment: { backup, adopt = {} }, intent }) {
    const generation = backup?.generation;
    if (generation === undefined) return;
    const retired = new Set((backup?.retired ?? []).map(({ name }) => name));
    const missing = intent.vaults
      .filter((vault) => vault.retired === undefined && vault.external === undefined)
      .filter(({ name }) => !Object.hasOwn(adopt, name))
      .map(({ name }) => name.replace(/-g\d+$/, generation === 2 ? "" : `-g${generation - 1}`))
      .filter((name) => !retired.has(name));
    if (missing.length === 0) return;
    yield {
      path: ["backup", "generation"],
      message: `generation ${generation} replaces ${missing.join(", ")}, and nothing keeps ${missing.length === 1 ? "it" : "them"}`,
      fix: `add {name: …, tier: …, until: …, reason: …} under backup.retired for each that still holds points`,
    };
  },
};
