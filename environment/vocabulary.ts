import * as z from "zod";

/** Classes of data by the harm that its loss or exposure does, as auditors sort them. */
export const dataClasses = ["public", "internal", "personal", "health", "payment", "gxp"] as const;
export type DataClass = (typeof dataClasses)[number];

/** Frameworks against which an environment can be judged. */
export const frameworks = [
  "hipaa",
  "gdpr",
  "iso-27001",
  "21-cfr-11",
  "eu-annex-11",
  "soc-2",
  "pci-dss-4",
  "nist-800-53-r5",
  "cis-aws",
  "cis-azure",
] as const;
export type Framework = (typeof frameworks)[number];

export const stages = ["prod", "test"] as const;
export type Stage = (typeof stages)[number];

/** A local calendar date such as 2026-12-24. Quoted in YAML, or Pulumi's reader takes it for an instant. */
export const localDate = z.iso.date({ error: 'expected a date such as "2026-12-24", in quotes' });

/** Who decided on a deviation, and why: asked for wherever one is declared. */
export const reason = z.string().min(3).meta({ description: "Why, in words that an auditor understands." });
export const approvedBy = z.string().min(1).meta({ description: "Who approved it: a name or a role." });

/**
 * Whether the environment is under a regime that demands proof of data integrity for years: GxP or health data, or
 * 21 CFR Part 11, EU Annex 11 or HIPAA.
 */
export function isRegulated(compliance: {
  readonly frameworks: readonly Framework[];
  readonly dataClasses: readonly DataClass[];
}): boolean {
  return (
    compliance.dataClasses.some((dataClass) => dataClass === "gxp" || dataClass === "health") ||
    compliance.frameworks.some((name) => name === "21-cfr-11" || name === "eu-annex-11" || name === "hipaa")
  );
}
