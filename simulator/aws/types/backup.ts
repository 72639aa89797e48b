import { type Properties, text } from "../../properties.ts";
import type { Refusal, TypeRow } from "../../row.ts";
import { arn, jsonFaults, managedKeyArn, nameFaults, strings } from "../shared.ts";
import { lockFacts, lockFaults, refuseAfterGrace } from "./backup-lock.ts";
import { copiesOf, planFaults, planVersion, rulesOf } from "./backup-plan.ts";

/** Not a Pulumi type: what backup jobs leave in a vault. */
export const RECOVERY_POINT = "upkeep:simulator:RecoveryPoint";

export const VAULT = "aws:backup/vault:Vault";
const LOCK = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";
const SELECTION = "aws:backup/selection:Selection";

const vaultNotFound = (name: string) =>
  `ResourceNotFoundException: Backup vault ${name} does not exist in this account and region`;

const AIR_GAPPED = "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault";

const ofVault = {
  from: (inputs: Properties) => [text(inputs, "backupVaultName")],
  type: VAULT,
  by: "name",
  scope: "same-region",
  error: vaultNotFound,
} as const;
/** An air-gapped vault has a lock of its own, but takes a policy and notifications like any. */
const ofAnyVault = { ...ofVault, type: [VAULT, AIR_GAPPED] };

export const vaultArn = (place: { account: string; region: string }, name: string) =>
  arn("backup", place, `backup-vault:${name}`);

/** A vault with recovery points stays; `forceDestroy` empties it only where no lock forbids that. */
const refuseWithPoints: Refusal = (subject, world) => {
  const points = world.find(RECOVERY_POINT, "backupVaultName", subject.id).length;
  const locked = world.find(LOCK, "backupVaultName", subject.id).length > 0;
  if (points === 0 || (subject.inputs["forceDestroy"] === true && !locked)) return undefined;
  return `InvalidRequestException: Backup vault ${subject.id} cannot be deleted because it contains ${points} recovery points${locked ? " and is locked" : ""}`;
};

export const BACKUP_ROWS: readonly TypeRow[] = [
  {
    token: VAULT,
    immutable: ["name", "kmsKeyArn"],
    name: "name",
    id: ({ inputs }) => text(inputs, "name"),
    taken: (name) => `AlreadyExistsException: Backup vault with the same name already exists: ${name}`,
    outputs: (s) => ({ arn: vaultArn(s, s.id), kmsKeyArn: managedKeyArn(s, "backup"), recoveryPoints: 0 }),
    counted: ({ id }, world) => ({
      recoveryPoints: world.find(RECOVERY_POINT, "backupVaultName", id).length,
    }),
    references: [
      {
        from: (inputs) => [text(inputs, "kmsKeyArn")],
        type: "aws:kms/key:Key",
        by: "arn",
        scope: "anywhere",
        error: (key) => `InvalidParameterValueException: KMS key ${key} does not exist`,
      },
    ],
    checks: (inputs) => nameFaults(inputs, "name", /^[0-9A-Za-z_-]{2,50}$/),
    refuseDelete: refuseWithPoints,
    owns: [
      { type: LOCK, by: "backupVaultName" },
      { type: "aws:backup/vaultPolicy:VaultPolicy", by: "backupVaultName" },
      { type: "aws:backup/vaultNotifications:VaultNotifications", by: "backupVaultName" },
      { type: RECOVERY_POINT, by: "backupVaultName" },
    ],
  },
  {
    // The provider has no update for a lock: every change replaces it, and the create overwrites what the delete then removes.
    token: LOCK,
    immutable: ["backupVaultName", "changeableForDays", "minRetentionDays", "maxRetentionDays"],
    id: ({ inputs }) => text(inputs, "backupVaultName"),
    taken: "overwrites",
    outputs: (s) => ({ backupVaultArn: vaultArn(s, s.id) }),
    facts: lockFacts,
    references: [ofVault],
    checks: lockFaults,
    refuseUpdate: refuseAfterGrace,
    refuseDelete: refuseAfterGrace,
  },
  {
    token: "aws:backup/vaultPolicy:VaultPolicy",
    immutable: ["backupVaultName"],
    id: ({ inputs }) => text(inputs, "backupVaultName"),
    taken: "overwrites",
    outputs: (s) => ({ backupVaultArn: vaultArn(s, s.id) }),
    references: [ofAnyVault],
    checks: (inputs) => jsonFaults(inputs, "policy"),
  },
  {
    token: "aws:backup/vaultNotifications:VaultNotifications",
    immutable: ["backupVaultName", "snsTopicArn", "backupVaultEvents"],
    id: ({ inputs }) => text(inputs, "backupVaultName"),
    taken: "overwrites",
    outputs: (s) => ({ backupVaultArn: vaultArn(s, s.id) }),
    references: [
      ofAnyVault,
      {
        from: (inputs) => [text(inputs, "snsTopicArn")],
        type: "aws:sns/topic:Topic",
        by: "arn",
        scope: "anywhere",
        error: (topic) => `InvalidParameterValueException: SNS topic ${topic} does not exist`,
      },
    ],
  },
  {
    token: "aws:backup/plan:Plan",
    immutable: ["name"],
    name: "name",
    id: "random",
    taken: (id) => `AlreadyExistsException: Backup plan ${id} already exists`,
    outputs: (s) => ({ arn: arn("backup", s, `backup-plan:${s.id}`), version: planVersion(s.inputs) }),
    references: [
      {
        from: (inputs) => rulesOf(inputs).map((rule) => text(rule, "targetVaultName")),
        type: VAULT,
        by: "name",
        scope: "same-region",
        error: vaultNotFound,
      },
      {
        from: (inputs) =>
          rulesOf(inputs)
            .flatMap(copiesOf)
            .map((copy) => text(copy, "destinationVaultArn")),
        type: [VAULT, AIR_GAPPED],
        by: "arn",
        scope: "anywhere",
        error: (destination) =>
          `InvalidParameterValueException: copy destination ${destination} does not exist`,
      },
    ],
    checks: planFaults,
    refuseDelete: ({ id }, world) =>
      world.find(SELECTION, "planId", id).length > 0
        ? "InvalidRequestException: Related backup plan selections must be deleted prior to backup plan deletion"
        : undefined,
  },
  {
    token: SELECTION,
    immutable: ["name", "planId", "iamRoleArn", "resources", "notResources", "conditions", "selectionTags"],
    name: "name",
    id: "random",
    importId: (given) => given.split("|").at(-1) ?? given,
    taken: (id) => `AlreadyExistsException: Backup selection ${id} already exists`,
    outputs: ({ inputs }) => ({
      conditions: inputs["conditions"] ?? [],
      notResources: inputs["notResources"] ?? [],
    }),
    references: [
      {
        from: (inputs) => [text(inputs, "planId")],
        type: "aws:backup/plan:Plan",
        by: "id",
        scope: "same-region",
        error: (plan) => `InvalidParameterValueException: Cannot find Backup plan with ID ${plan}`,
      },
      {
        from: (inputs) => [text(inputs, "iamRoleArn")],
        type: "aws:iam/role:Role",
        by: "arn",
        scope: "same-account",
        error: (role) => `InvalidParameterValueException: IAM Role ${role} cannot be assumed by AWS Backup`,
      },
    ],
    checks: (inputs) => {
      const tooMany = strings(inputs["resources"]).length > 500;
      const resources = tooMany ? [{ property: "resources", reason: "must be at most 500 ARNs" }] : [];
      return [...nameFaults(inputs, "name", /^[0-9A-Za-z_.-]{1,50}$/), ...resources];
    },
  },
  {
    token: "aws:backup/regionSettings:RegionSettings",
    immutable: [],
    id: ({ region }) => region,
    taken: "overwrites",
    staysAfterDelete: true,
    outputs: ({ inputs }) => ({
      resourceTypeManagementPreference: inputs["resourceTypeManagementPreference"] ?? {},
    }),
  },
];
