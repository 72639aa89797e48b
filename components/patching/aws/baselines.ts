import { refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { PatchingIntent } from "../intent.ts";
import { approvals, type OperatingSystem, operatingSystems } from "../operating-systems.data.ts";
import type { PatchingEnvironment } from "../schema.ts";
import { patchingName, ssmName } from "./place.ts";
import type { PatchingTypes } from "./types.ts";

/**
 * What may be installed, per operating system: one baseline in every region where instances live or are recovered,
 * registered for every ring. All rings have the same one, and install what the first of them lacked.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-patch-baselines.html
 */
export function specifyBaselines(
  environment: PatchingEnvironment,
  intent: PatchingIntent,
): Specified<PatchingTypes>[] {
  return intent.regions.flatMap((region) =>
    intent.operatingSystems.flatMap((os) => specifyBaseline(environment, intent, os, region)),
  );
}

function specifyBaseline(
  environment: PatchingEnvironment,
  intent: PatchingIntent,
  os: OperatingSystem,
  region: string,
): Specified<PatchingTypes>[] {
  const name = patchingName(`baseline-${os}`, region);
  const baselineId = refer(name, "id");
  const facts = operatingSystems[os];
  const common = { provider: "aws-workload", from: ["workloads"] } as const;
  return [
    {
      ...common,
      type: "aws:ssm/patchBaseline:PatchBaseline",
      name,
      inputs: {
        name: ssmName(environment, os, region),
        description: `What is installed on ${os}`,
        operatingSystem: facts.ssm,
        approvalRules: approvals[facts.family].map(({ filters, complianceLevel, security }) => ({
          approveAfterDays: !facts.delays
            ? 0
            : security
              ? intent.approval.securityDays
              : intent.approval.otherDays,
          complianceLevel,
          patchFilters: filters.map(([key, ...values]) => ({ key, values })),
        })),
        ...(intent.rejectedPatches.length > 0 && {
          rejectedPatches: [...intent.rejectedPatches],
          rejectedPatchesAction: "BLOCK",
        }),
        region,
        tags: tagsOf(environment),
      },
    },
    // The provider knows no default for AlmaLinux: its instances find the baseline by their tag alone.
    ...(environment.aws.ownsAccountSettings && facts.default
      ? [
          {
            ...common,
            type: "aws:ssm/defaultPatchBaseline:DefaultPatchBaseline" as const,
            name: patchingName(`default-baseline-${os}`, region),
            inputs: { baselineId, operatingSystem: facts.ssm, region },
            from: ["aws", "ownsAccountSettings"],
          },
        ]
      : []),
    ...intent.tagValues.map((patchGroup): Specified<PatchingTypes> => {
      const ring = patchGroup.slice(patchGroup.lastIndexOf("-") + 1);
      return {
        ...common,
        type: "aws:ssm/patchGroup:PatchGroup",
        name: patchingName(`group-${ring}-${os}`, region),
        inputs: { baselineId, patchGroup, region },
      };
    }),
  ];
}
