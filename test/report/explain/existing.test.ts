import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { everyTraits } from "../../../components/areas.ts";
import { existingOf } from "../../../report/explain/existing.ts";
import { heldInState, heldResource } from "../../../report/explain/held.ts";
import { fixture, inputsOf } from "../../components/planned.ts";

const vault = "aws:backup/vault:Vault";
const planned = {
  type: vault,
  name: "v",
  cloudName: "acme-vault",
  account: "111122223333",
  region: "eu-west-1",
};
const day = Temporal.PlainDate.from("2026-12-01");
const arn = "arn:aws:backup:eu-west-1:111122223333:backup-vault:acme-vault";
const held = heldResource(vault, "urn:pulumi:other::upkeep::x::v", {
  name: "acme-vault",
  region: "eu-west-1",
  arn,
});
const existing = (...resources: (typeof held)[]) =>
  existingOf("acme-prod", [planned], { source: "a state", resources }, day);

test("nobody looked", () => {
  expect(existingOf("acme-prod", [planned], undefined, day)).toEqual({
    managed: [],
    collisions: [],
    leaving: [],
  });
});

test("the account is read from the ARN", () => {
  expect(held).toMatchObject({ account: "111122223333", region: "eu-west-1", cloudName: "acme-vault" });
});

test("one name in one account and region collides", () => {
  expect(existing(held).collisions).toEqual([{ resource: planned, holder: held.urn }]);
});

test.each([
  { name: "another region", change: { region: "eu-west-2" } },
  { name: "another account", change: { account: "444455556666" } },
  { name: "another type", change: { type: "aws:kms/key:Key" } },
  { name: "another name", change: { cloudName: "acme-vault-2" } },
])("$name does not", ({ change }) => {
  expect(existing({ ...held, ...change }).collisions).toEqual([]);
});

test("names that are unique within something else only, such as a selection's within its plan, do not", () => {
  const type = "aws:backup/selection:Selection";
  const resources = [{ ...held, type }];
  const { collisions } = existingOf(
    "acme-prod",
    [{ ...planned, type }],
    { source: "a state", resources },
    day,
  );
  expect(collisions).toEqual([]);
});

test("of every other type with a name it is said that its name is unique", () => {
  const named = inputsOf(fixture("platinum")).filter(
    ({ inputs, type }) => "name" in inputs && !everyTraits.some((each) => each.uniquelyNamed.includes(type)),
  );
  // Unique within a plan, a role, a window or a network only, or not at all: an id tells two apart.
  expect([...new Set(named.map(({ type }) => type))]).toEqual([
    "aws:backup/selection:Selection",
    "aws:backup/restoreTestingSelection:RestoreTestingSelection",
    "aws:iam/rolePolicy:RolePolicy",
    "aws:ssm/association:Association",
    "aws:ssm/maintenanceWindow:MaintenanceWindow",
    "aws:ssm/maintenanceWindowTarget:MaintenanceWindowTarget",
    "aws:ssm/maintenanceWindowTask:MaintenanceWindowTask",
    "aws:ec2/securityGroup:SecurityGroup",
  ]);
});

test("what is adopted is meant to exist", () => {
  const adopted = { ...planned, adopted: "acme-vault" };
  expect(
    existingOf("acme-prod", [adopted], { source: "a state", resources: [held] }, day).collisions,
  ).toEqual([]);
});

test("components and providers of a state are no cloud resources", () => {
  const resources = [
    { urn: "urn:pulumi:s::upkeep::pulumi:pulumi:Stack::s", type: "pulumi:pulumi:Stack", custom: false },
    { urn: "urn:pulumi:s::upkeep::pulumi:providers:aws::p", type: "pulumi:providers:aws", custom: true },
    { urn: held.urn, type: vault, custom: true, inputs: { name: "acme-vault" } },
  ];
  const text = JSON.stringify({ version: 3, deployment: { resources } });
  expect(heldInState(text)).toEqual([{ type: vault, urn: held.urn, cloudName: "acme-vault" }]);
  expect(heldInState('{"version":3,"deployment":{}}')).toEqual([]);
});

test("what is protected and planned no more leaves, a vault with the entry that keeps it", () => {
  const urn = (type: string, name: string) => `urn:pulumi:acme-prod::upkeep::${type}::${name}`;
  const lock = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";
  const kept = { type: vault, urn: urn(vault, "backup-vault-eu-west-1-backup"), tier: "gold" } as const;
  const plan = {
    type: "aws:backup/plan:Plan",
    urn: urn("aws:backup/plan:Plan", "backup-plan-daily"),
  } as const;
  const { leaving } = existing(
    { ...kept, isProtected: true },
    { type: lock, urn: urn(lock, "backup-lock-eu-west-1-backup"), keptDays: 365 },
    { ...plan, isProtected: true },
    { type: vault, urn: urn(vault, "unprotected"), tier: "gold" },
    { type: vault, urn: urn(vault, "v"), isProtected: true },
    { type: vault, urn: "urn:pulumi:other::upkeep::x::y", isProtected: true },
  );
  expect(leaving).toEqual([
    { ...plan, name: "backup-plan-daily" },
    {
      type: vault,
      name: "backup-vault-eu-west-1-backup",
      urn: kept.urn,
      retired: {
        name: "backup-vault-eu-west-1-backup",
        tier: "gold",
        until: "2027-12-01",
        reason: "Kept until its last recovery point under gold has expired",
      },
    },
  ]);
});
