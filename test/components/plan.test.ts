import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { environmentDigest } from "../../components/plan.ts";
import type { Environment } from "../../environment/schema.ts";
import { fixture, plannedOf, shipped } from "./planned.ts";

interface Resolved {
  readonly tier: string;
  readonly regulated: boolean;
  readonly backup: { readonly retention: Record<string, string | null> };
  readonly workloads: Record<string, { readonly backup: Record<string, unknown> | null }>;
}

const resolvedOf = (environment: Environment) => plannedOf(environment).resolved as Resolved;

describe("what is resolved", () => {
  it("holds the promise of every workload, overrides applied", () => {
    const { workloads } = resolvedOf(shipped("biolab-prod"));
    expect(workloads["lims-db"]?.backup).toEqual({
      protected: true,
      plan: "backup-plan-only-lims-db-eu-central-1-workload",
      rpoMinutes: 15,
      rtoMinutes: 240,
      effectiveRpoMinutes: 5,
      retentionDays: { daily: 35, weekly: 90, monthly: 365, yearly: 3650 },
    });
    expect(workloads["sample-index"]?.backup).toHaveProperty("retentionDays.yearly", 2555);
  });

  it("says what is kept, not what a lock would refuse", () => {
    const { workloads } = resolvedOf(shipped("biolab-prod"));
    expect(workloads["lims-app"]?.backup).toHaveProperty("retentionDays.sub-daily", 14);
  });

  it("says who is left out, why and until when", () => {
    const { workloads } = resolvedOf(shipped("fieldcapture-prod"));
    expect(workloads["sync-workers"]?.backup).toEqual({
      protected: false,
      reason: "Workers are rebuilt from an image and hold nothing",
      approvedBy: "service owner",
      expires: "2027-03-31",
    });
  });

  it("keeps yearly points in regulated environments only", () => {
    const environment = fixture("gold");
    const compliance = (dataClasses: string[]) =>
      ({
        ...environment,
        overrides: [],
        compliance: { ...environment.compliance, frameworks: [], dataClasses },
      }) as Environment;
    expect(resolvedOf(compliance(["gxp"])).backup.retention["yearly"]).toBe("2555d");
    expect(resolvedOf(compliance(["personal"])).backup.retention["yearly"]).toBeNull();
  });
});

describe("the digest", () => {
  /** RFC 8785 for what an environment holds: keys sorted, no blanks. */
  const canonical = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
  };

  it("is SHA-256 over the canonical JSON of what is declared and resolved", () => {
    const planned = plannedOf(shipped("biolab-prod"));
    const { environment: declared, resolved } = planned;
    expect(environmentDigest(planned)).toBe(
      createHash("sha256").update(canonical({ declared, resolved })).digest("hex"),
    );
  });

  it("does not depend on the order of keys, and changes with any value", () => {
    const environment = shipped("biolab-prod");
    const reversed = Object.fromEntries(Object.entries(environment).toReversed()) as unknown as Environment;
    const digests = [environment, reversed, { ...environment, tier: "silver" as const }].map((one) =>
      environmentDigest(plannedOf(one)),
    );
    expect(digests[1]).toBe(digests[0]);
    expect(digests[2]).not.toBe(digests[0]);
  });
});
