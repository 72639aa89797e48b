import { isStateful, kindOf } from "../../../environment/workloads/kinds.ts";
import { specifiedOf } from "./specified-of.ts";
import type { BackupRule, BackupSubject } from "./subject.ts";

export const optIn: BackupRule = {
  id: "BK-17",
  area: "backup",
  statement:
    "Where this stack owns the account's settings, AWS Backup is opted in to every type that it protects, in each region where it keeps points.",
  why: "AWS Backup passes over a selected resource whose type is not opted in, and reports no failed job.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_UpdateRegionSettings.html",
  clouds: ["aws"],
  judges: "inputs",
  *check(subject) {
    if (!subject.environment.aws.ownsAccountSettings) return;
    const settings = specifiedOf(subject.inputs, "aws:backup/regionSettings:RegionSettings");
    for (const [region, types] of typesByRegion(subject)) {
      const found = settings.find((one) => one.provider === "aws-workload" && one.inputs.region === region);
      const optedIn = found?.inputs.resourceTypeOptInPreference ?? {};
      const missing = [...types].filter((type) => optedIn[type] !== true);
      if (missing.length === 0) continue;
      yield {
        path: found?.from ?? ["aws", "ownsAccountSettings"],
        message: `AWS Backup is not opted in to ${missing.join(", ")} in ${region}, where such recovery points are kept`,
        fix: `opt in to ${missing.join(", ")} in ${region}, or write false and let another stack own the settings`,
      };
    }
  },
};

/** Types of AWS Backup that the workload account keeps points of, by region: where they are made and where copies go. */
function typesByRegion({ environment, intent }: BackupSubject): Map<string, Set<string>> {
  const kinds = new Map(environment.workloads.filter(isStateful).map(({ id, kind }) => [id, kind]));
  const places = new Map(
    intent.vaults.filter(({ account }) => account === "workload").map(({ name, region }) => [name, region]),
  );
  const types = new Map<string, Set<string>>();
  for (const plan of intent.plans) {
    const ofPlan = plan.workloads.flatMap((id) => kinds.get(id) ?? []).map((kind) => kindOf(kind));
    const vaults = plan.rules.flatMap(({ vault, copies }) => [vault, ...copies.map((copy) => copy.vault)]);
    for (const region of new Set(vaults.flatMap((vault) => places.get(vault) ?? []))) {
      const known = types.get(region) ?? new Set();
      for (const { aws } of ofPlan) known.add(aws.backup.resourceType);
      types.set(region, known);
    }
  }
  return types;
}
