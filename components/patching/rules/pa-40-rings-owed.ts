import { ringsOwed } from "../tiers.ts";
import type { PatchingRule } from "./subject.ts";

export const ringsOfTier: PatchingRule = {
  id: "PA-40",
  area: "patching",
  statement:
    "An environment with servers has the rings that its tier owes: broad in bronze, pilot and broad in silver, canary as well in gold, emergency as well in platinum.",
  why: "Servers are not patched at all, or all at once.",
  severity: "error",
  otherwise: "never",
  source: "docs/explanation/architecture.md",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check({ environment, intent }) {
    const servers = intent.workloads.filter(({ exempt }) => exempt === undefined).map(({ id }) => id);
    if (servers.length === 0) return;
    const { patching } = environment.calendar;
    const missing = ringsOwed[environment.defaults][environment.tier].filter(
      (ring) => patching?.[ring] === undefined,
    );
    if (missing.length === 0) return;
    const shown =
      servers.length > 3
        ? `${servers.slice(0, 3).join(", ")} and ${servers.length - 3} more`
        : servers.join(", ");
    yield {
      path: ["calendar", "patching"],
      message: `${environment.tier} owes the ${missing.length === 1 ? "ring" : "rings"} ${missing.join(", ")} to ${shown}, and the calendar lacks ${missing.length === 1 ? "it" : "them"}`,
      fix: `write ${missing.map((ring) => `calendar.patching.${ring}: {start: "${example[ring]}", duration: 4h}`).join(", ")}, or exempt the servers under workloads[].patching`,
    };
  },
};

const example = {
  canary: "patchTuesday+2d 20:00",
  pilot: "patchTuesday+5d 20:00",
  broad: "patchTuesday+10d 20:00",
  emergency: "daily 20:00",
} as const;
