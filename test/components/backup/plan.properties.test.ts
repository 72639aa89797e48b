import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { areas } from "../../../components/areas.ts";
import { backup } from "../../../components/backup/area.ts";
import type { PlanIntent } from "../../../components/backup/intent.ts";
import { withinLock } from "../../../components/backup/rules/bk-12-within-lock.ts";
import type { BackupSubject } from "../../../components/backup/rules/subject.ts";
import { type BackupEnvironment, backupSchema } from "../../../components/backup/schema.ts";
import type { AnySpecified } from "../../../components/environment/specified.ts";
import { subjectOf } from "../../../components/judge.ts";
import { planEnvironment } from "../../../components/plan.ts";
import type { Path } from "../../../environment/finding.ts";
import { leafPaths } from "../../../environment/promise.ts";
import { judge } from "../../../environment/rule.ts";
import { environmentSchema } from "../../../environment/schema.ts";
import { tiers } from "../../../environment/tier.ts";
import { statefulKinds } from "../../../environment/workloads/kinds.ts";
import { fixture } from "../planned.ts";

const asOf = Temporal.Instant.from("2026-11-24T12:00:00Z");
const regions = ["eu-central-1", "eu-west-1", "us-east-1"];
const note = { reason: "contract section 7", approvedBy: "head of operations", expires: "2027-03-31" };
const weekly = fc.constantFrom(
  "sun:12:00-sun:13:00",
  "sat:23:30-sun:00:30",
  "mon:00:00-mon:00:00",
  "tue:03:00-mon:03:00",
);
const facts = fc.record({
  encryptedWith: fc.constantFrom("customer-key", "aws-key", "none"),
  instanceOf: fc.constant("none"),
  maintenanceWindow: weekly,
  pointInTime: fc.boolean(),
  versioned: fc.boolean(),
});

const workload = fc
  .record({
    kind: fc.constantFrom(...statefulKinds),
    tags: fc.option(fc.dictionary(fc.constantFrom("App", "Stage", "Team"), fc.string(), { minKeys: 1 })),
    region: fc.constantFrom(...regions),
    suffix: fc.nat(99),
    facts,
    expectedJob: fc.option(fc.constantFrom("1m", "61m", "9h")),
    isExempt: fc.boolean(),
  })
  .map(({ kind, tags, region, suffix, facts: all, expectedJob, isExempt }) => ({
    kind: kind.kind,
    ...(tags === null
      ? { arn: `arn:aws:${kind.aws.arn.service}:${region}:333333333333:${kind.aws.arn.example}-${suffix}` }
      : { select: tags, region }),
    ...Object.fromEntries(Object.entries(all).filter(([key]) => key in kind.keys)),
    ...(expectedJob !== null && { expectedJob }),
    ...(isExempt && suffix % 3 === 0 && { backup: { protect: false, ...note } }),
  }));

const duration = fc.constantFrom(
  "1m",
  "59m",
  "60m",
  "90m",
  "1h",
  "5h",
  "24h",
  "36h",
  "7d",
  "13d",
  "35d",
  "36d",
  "120d",
  "3650d",
  "36500d",
);
const override = fc.record({
  path: fc.constantFrom(
    ...leafPaths(backupSchema.promise).map((path) => `backup.${path}`),
    "backup.lawn",
    "lawn",
  ),
  workload: fc.option(fc.constantFrom("w0", "w1", "nobody"), { nil: undefined }),
  value: fc.oneof(duration, fc.constantFrom(null, true, false, 7, "soon", "compliance")),
});

/** Environments that the schema takes, whatever rules they break. */
const environments: fc.Arbitrary<BackupEnvironment> = fc
  .record({
    tier: fc.constantFrom(...tiers, "platinum"),
    zone: fc.constantFrom("Europe/Berlin", "America/New_York", "Africa/Casablanca", "UTC", "Europe/Berln"),
    frameworks: fc.constantFrom([], ["hipaa"]),
    recovery: fc.option(fc.constantFrom(...regions), { nil: undefined }),
    backupAccount: fc.option(fc.constant("999999999999"), { nil: undefined }),
    ownsAccountSettings: fc.boolean(),
    start: fc.constantFrom("daily 01:00", "daily 23:59", "weekly SUN 01:00", "whenever"),
    duration,
    generation: fc.option(fc.integer({ min: 2, max: 99 }), { nil: undefined }),
    workloads: fc.array(workload, { minLength: 1, maxLength: 6 }),
    overrides: fc.array(override, { maxLength: 6 }),
  })
  .map((one) => {
    const { backup: _, overrides: __, ...base } = fixture("gold") as BackupEnvironment;
    const { tier, zone, recovery, backupAccount, ownsAccountSettings, start, generation } = one;
    const { backupAccount: ___, ...aws } = base.aws;
    return plain({
      ...base,
      tier,
      zone,
      compliance: { ...base.compliance, frameworks: one.frameworks, dataClasses: ["personal"] },
      aws: { ...aws, backupAccount, ownsAccountSettings, regions: { primary: "eu-central-1", recovery } },
      calendar: { backup: { start, duration: one.duration } },
      ...(generation !== undefined && { backup: { generation } }),
      workloads: one.workloads.map((each, index) => ({ id: `w${index}`, ...each })),
      overrides: one.overrides.map((each) => ({ ...each, ...note })),
    }) as BackupEnvironment;
  });

/** Without keys that have no value, as a file says it. */
function plain(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}

function check(judged: (planned: BackupSubject) => void, numRuns = 150): void {
  fc.assert(
    fc.property(environments, (environment) => {
      const planned = planEnvironment(environment, asOf);
      judged(subjectOf(planned, "backup", asOf) as BackupSubject);
    }),
    { seed: 12, numRuns },
  );
}

const ofType = (inputs: readonly AnySpecified[], type: string) =>
  inputs.filter((one) => one.type === type) as (AnySpecified & { inputs: Record<string, unknown> })[];

describe("a plan for any environment that the schema takes", { timeout: 60_000 }, () => {
  it("is made from environments that the schema takes", () => {
    const schema = environmentSchema(areas);
    fc.assert(
      fc.property(environments, (environment) => {
        expect(schema.safeParse(environment).error).toBeUndefined();
      }),
      { seed: 12, numRuns: 100 },
    );
  });

  it("is judged without an exception, each breach at a place that the file has", () => {
    check((subject) => {
      const { environment } = subject;
      for (const { rule, breach } of judge(backup.rules, subject)) {
        expect(breach.message, rule.id).not.toMatch(/undefined|NaN|\[object|Infinity/);
        expect(breach.fix, rule.id).not.toMatch(/undefined|NaN|\[object|Infinity|^$/);
        expect(hasParent(environment, breach.path), `${rule.id} at ${breach.path.join(".")}`).toBe(true);
      }
    });
  });

  it("covers every protected workload by one plan and one selection in its region, and no other", () => {
    check(({ environment, intent, inputs }) => {
      for (const declared of environment.workloads) {
        const plans = intent.plans.filter(({ workloads }) => workloads.includes(declared.id));
        const selections = ofType(inputs, "aws:backup/selection:Selection").filter(({ inputs: one }) => {
          const tags =
            (one["conditions"] as { stringEquals: { key: string; value: string }[] }[] | undefined) ?? [];
          const asked = Object.entries(declared.select ?? {}).map(
            ([key, value]) => `aws:ResourceTag/${key}=${value}`,
          );
          const found = tags
            .flatMap(({ stringEquals }) => stringEquals)
            .map(({ key, value }) => `${key}=${value}`);
          if (declared.arn !== undefined) return (one["resources"] as string[]).includes(declared.arn);
          return (
            found.toSorted().join() === asked.toSorted().join() &&
            String(one["name"]).includes(`-${declared.id}-`)
          );
        });
        const isProtected = declared.backup === undefined;
        expect(plans, declared.id).toHaveLength(isProtected ? 1 : 0);
        const alike = environment.workloads.filter(
          ({ arn, backup: exempt }) => arn !== undefined && arn === declared.arn && exempt === undefined,
        );
        if (alike.length < 2 && isProtected) {
          expect(selections.map(({ inputs: one }) => one["planId"])).toEqual([
            { ref: plans[0]?.name, output: "id" },
          ]);
          expect(selections[0]?.inputs["region"]).toBe(declared.arn?.split(":")[3] ?? declared.region);
        }
      }
    });
  });

  it("lets every rule of a plan carry every copy of those that are kept shorter", () => {
    check(({ intent }) => {
      const gapped = new Set(
        intent.vaults.filter(({ airGapped }) => airGapped === true).map(({ name }) => name),
      );
      for (const { rules } of intent.plans) {
        const destinations = rules.map(({ copies }) => copies.map(({ vault }) => vault));
        for (const [index, each] of destinations.entries()) {
          expect(each).toEqual(expect.arrayContaining(destinations[index - 1] ?? []));
          const others = each.filter((vault) => !gapped.has(vault));
          expect(others).toEqual((destinations[0] ?? []).filter((vault) => !gapped.has(vault)));
        }
      }
    });
  });

  it("copies to an air-gapped vault what such a vault takes, over one border, within its limits", () => {
    check(({ environment, intent, inputs }) => {
      const vaults = ofType(inputs, "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault");
      for (const { name, provider, inputs: one } of vaults) {
        const [minimum, maximum] = [one["minRetentionDays"], one["maxRetentionDays"]].map(Number);
        expect(provider).toBe("aws-backup");
        expect(minimum).toBeGreaterThanOrEqual(7);
        expect(maximum).toBeGreaterThanOrEqual(minimum ?? Number.NaN);
        for (const plan of intent.plans) {
          const copies = plan.rules.flatMap((rule) => rule.copies).filter(({ vault }) => vault === name);
          if (copies.length === 0) continue;
          expect(one["region"]).toBe(plan.region);
          for (const { lifecycle } of copies) {
            expect(lifecycle.retentionDays).toBeLessThanOrEqual(maximum ?? Number.NaN);
            expect(lifecycle).not.toHaveProperty("coldAfterDays");
          }
          const kinds = environment.workloads.filter(({ id }) => plan.workloads.includes(id));
          for (const { kind, encryptedWith } of kinds) {
            expect(kind).not.toMatch(/^rds-/);
            if (kind.startsWith("aurora-")) expect(encryptedWith).not.toBe("none");
          }
        }
      }
    });
  });

  it("restores every type that can be restored for a test exactly once per region", () => {
    check(({ environment, intent, inputs }) => {
      const selections = ofType(inputs, "aws:backup/restoreTestingSelection:RestoreTestingSelection");
      const found = selections.map(({ inputs: one }) =>
        [one["region"], one["protectedResourceType"]].map(String).join(" "),
      );
      const kept = intent.plans.filter(({ rules }) => rules.length > 0);
      const wanted = environment.workloads.flatMap(({ id, kind, arn, region }) => {
        const type = statefulKinds.find((one) => one.kind === kind)?.aws.backup.resourceType ?? "";
        // A file system is restored into a directory, which these environments do not name.
        const isTested = kind !== "fsx" && kept.some(({ workloads }) => workloads.includes(id));
        const place = arn === undefined ? region : arn.split(":")[3];
        return isTested ? [`${place ?? ""} ${type}`] : [];
      });
      expect(found.toSorted()).toEqual([...new Set(wanted)].toSorted());
    });
  });

  it("asks of the framework what the plans give", () => {
    check(({ intent, inputs }) => {
      for (const { inputs: framework } of ofType(inputs, "aws:backup/framework:Framework")) {
        const controls = framework["controls"] as Control[];
        const parameter = (control: string, name: string) =>
          controls.find((one) => one.name === control)?.inputParameters?.find((one) => one.name === name)
            ?.value;
        const plans = intent.plans.filter(
          ({ region, rules }) => region === framework["region"] && rules.length > 0,
        );
        const asked = Number(
          parameter("BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK", "requiredRetentionDays") ?? 0,
        );
        for (const { rules } of plans) {
          expect(rules.some(({ lifecycle }) => lifecycle.retentionDays >= asked)).toBe(true);
        }
        const shortest = Number(
          parameter("BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK", "requiredRetentionDays"),
        );
        const kept = plans.flatMap(({ rules }) => rules.map(({ lifecycle }) => lifecycle.retentionDays));
        expect(Math.min(...kept)).toBeGreaterThanOrEqual(shortest);
        const lock = intent.vaults.find(({ name }) => name === plans[0]?.rules[0]?.vault)?.lock;
        expect([
          parameter("BACKUP_RESOURCES_PROTECTED_BY_BACKUP_VAULT_LOCK", "minRetentionDays"),
          parameter("BACKUP_RESOURCES_PROTECTED_BY_BACKUP_VAULT_LOCK", "maxRetentionDays"),
        ]).toEqual([String(lock?.minimumDays), String(lock?.maximumDays)]);
        for (const { name, scope } of controls) {
          expect(Object.keys(scope ?? {}), name).toHaveLength(1);
          if (scope?.complianceResourceTypes !== undefined)
            expect(scope.complianceResourceTypes, name).not.toEqual([]);
        }
        expect(new Set(controls.map(({ name }) => name)).size).toBe(controls.length);
      }
    });
  });

  it("keeps points within the limits of their vault, or BK-12 says that it does not", () => {
    check((planned) => {
      const found = [...withinLock.check(planned)];
      expect(found.length > 0).toBe(planned.intent.plans.some((plan) => isOutside(plan, planned)));
    }, 300);
  });

  it("never keeps them longer than the lock's maximum", () => {
    check(({ intent }) => {
      const locks = new Map(intent.vaults.map(({ name, lock }) => [name, lock]));
      for (const rule of intent.plans.flatMap(({ rules }) => rules)) {
        for (const { vault, lifecycle } of [rule, ...rule.copies]) {
          expect(lifecycle.retentionDays).toBeLessThanOrEqual(locks.get(vault)?.maximumDays ?? 0);
        }
      }
    });
  });
});

interface Control {
  readonly name: string;
  readonly inputParameters?: readonly { readonly name: string; readonly value: string }[];
  readonly scope?: { readonly complianceResourceTypes?: readonly string[] };
}

/** Whether the place, or for an absent key its parent, is in the environment. */
function hasParent(environment: object, path: Path): boolean {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], environment);
  return typeof parent === "object" && parent !== null;
}

function isOutside(plan: PlanIntent, { inputs }: BackupSubject): boolean {
  const minimums = new Map([
    ...ofType(inputs, "aws:backup/vaultLockConfiguration:VaultLockConfiguration").map(
      ({ inputs: lock }): [string, number] => [
        (lock["backupVaultName"] as { ref: string }).ref,
        Number(lock["minRetentionDays"]),
      ],
    ),
    ...ofType(inputs, "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault").map(
      ({ name, inputs: vault }): [string, number] => [name, Number(vault["minRetentionDays"])],
    ),
  ]);
  return plan.rules.some((rule) =>
    [rule, ...rule.copies].some(
      ({ vault, lifecycle }) => lifecycle.retentionDays < (minimums.get(vault) ?? Number.NaN),
    ),
  );
}
