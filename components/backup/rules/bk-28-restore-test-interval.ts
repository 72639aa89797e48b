import { formatDuration, minutesPerDay } from "../../../environment/duration.ts";
import { isReference } from "../../environment/specified.ts";
import { longestAndShortestPause } from "./pauses.ts";
import { rulesSpecified, type SpecifiedAs, specifiedOf } from "./specified-of.ts";
import type { BackupRule, BackupSubject } from "./subject.ts";

export const restoreTestInterval: BackupRule = {
  id: "BK-28",
  area: "backup",
  statement: "Restore tests come round sooner than the shortest-kept point that they pick from expires.",
  why: "Points come and go between two tests: what nobody ever tried to restore is what the customer relies on.",
  severity: "error",
  otherwise: "never",
  source: "https://github.com/NHSDigital/terraform-aws-backup",
  clouds: ["aws"],
  judges: "inputs",
  *check(subject) {
    for (const test of specifiedOf(subject.inputs, "aws:backup/restoreTestingPlan:RestoreTestingPlan")) {
      const { scheduleExpression, scheduleExpressionTimezone } = test.inputs;
      const pauses = longestAndShortestPause(scheduleExpression, scheduleExpressionTimezone);
      const days = Math.min(...retentionsTested(test, subject));
      if (pauses === undefined || pauses.longest < days * minutesPerDay) continue;
      yield {
        path: test.from,
        message: `${test.name} runs every ${formatDuration(pauses.longest)}, and the shortest-kept point that it picks from expires after ${days} d`,
        fix:
          days > weekDays
            ? "override backup.restoreTests.every with week, or keep points longer"
            : `keep every point longer than ${weekDays} d: tests run once a week at most`,
      };
    }
  },
};

/** The most often that a tier or an override tests. */
const weekDays = 7;

type Test = SpecifiedAs<"aws:backup/restoreTestingPlan:RestoreTestingPlan">;

/** Days of each rule and each copy whose points the test may pick; what is kept for ever never expires. */
function* retentionsTested(test: Test, subject: BackupSubject): Generator<number> {
  const { includeVaults, excludeVaults = [], recoveryPointTypes } = test.inputs.recoveryPointSelection;
  const vaults = specifiedOf(subject.inputs, "aws:backup/vault:Vault").filter(
    ({ provider, inputs }) => provider === test.provider && inputs.region === test.inputs.region,
  );
  const all = includeVaults.includes("*");
  const names = vaults.map(({ name }) => name);
  const picked = new Set(
    names.filter((name) => (all || isAmong(name, includeVaults)) && !isAmong(name, excludeVaults)),
  );
  for (const { rule } of rulesSpecified(subject)) {
    const points = [
      {
        vault: rule.targetVaultName,
        lifecycle: rule.lifecycle,
        type: rule.enableContinuousBackup === true ? "CONTINUOUS" : "SNAPSHOT",
      },
      // A copy of a continuous backup is a snapshot.
      ...(rule.copyActions ?? []).map(({ destinationVaultArn, lifecycle }) => ({
        vault: destinationVaultArn,
        lifecycle,
        type: "SNAPSHOT",
      })),
    ];
    for (const { vault, lifecycle, type } of points) {
      const days = lifecycle?.deleteAfter ?? -1;
      if (isReference(vault) && picked.has(vault.ref) && recoveryPointTypes.includes(type) && days > 0)
        yield days;
    }
  }
}

function isAmong(vault: string, references: readonly unknown[]): boolean {
  return references.some((one) => isReference(one) && one.ref === vault);
}
