import { type Properties, text } from "../../properties.ts";
import type { Refusal, TypeRow } from "../../row.ts";
import type { Fault } from "../../shape.ts";
import {
  arn,
  jsonFaults,
  keyReference,
  keyTypes,
  partsOfArn,
  rangeFaults,
  refuseOwnRegion,
} from "../shared.ts";

const KEY = "aws:kms/key:Key";

export const KMS_ROWS: readonly TypeRow[] = [
  {
    token: KEY,
    immutable: ["customKeyStoreId", "customerMasterKeySpec", "keyUsage", "multiRegion", "xksKeyId"],
    id: "random",
    taken: (id) => `AlreadyExistsException: key ${id} already exists`,
    outputs: (s) => ({
      arn: arn("kms", s, `key/${s.id}`),
      keyId: s.id,
      customerMasterKeySpec: "SYMMETRIC_DEFAULT",
      keyUsage: "ENCRYPT_DECRYPT",
      isEnabled: true,
      enableKeyRotation: false,
      multiRegion: false,
      description: "",
      rotationPeriodInDays: s.inputs["enableKeyRotation"] === true ? 365 : undefined,
      policy: defaultKeyPolicy(s.account),
    }),
    checks: keyFaults,
  },
  {
    token: "aws:kms/replicaKey:ReplicaKey",
    immutable: ["primaryKeyArn"],
    id: ({ inputs }) => partsOfArn(text(inputs, "primaryKeyArn")).resource,
    taken: (id) => `AlreadyExistsException: Replica key ${id} already exists in this Region`,
    outputs: (s) => ({
      arn: arn("kms", s, `key/${s.id}`),
      keyId: s.id,
      keyRotationEnabled: false,
      keySpec: "SYMMETRIC_DEFAULT",
      keyUsage: "ENCRYPT_DECRYPT",
      policy: defaultKeyPolicy(s.account),
    }),
    references: [keyReference("primaryKeyArn", "anywhere")],
    checks: keyFaults,
    refuseCreate: (subject, world) =>
      refuseOwnRegion("primaryKeyArn")(subject, world) ?? refuseSingleRegion(subject, world),
  },
  {
    token: "aws:kms/alias:Alias",
    immutable: ["name", "namePrefix"],
    name: "name",
    id: ({ inputs }) => text(inputs, "name"),
    taken: (name) => `AlreadyExistsException: An alias with the name ${name} already exists`,
    outputs: (s) => ({
      arn: arn("kms", s, s.id),
      targetKeyArn: targetKeyArn(s, text(s.inputs, "targetKeyId")),
      namePrefix: "",
    }),
    references: [
      {
        from: (inputs) => ids(text(inputs, "targetKeyId")),
        type: keyTypes,
        by: "id",
        scope: "same-region",
        error: keyNotFound,
      },
      {
        from: (inputs) => arns(text(inputs, "targetKeyId")),
        type: keyTypes,
        by: "arn",
        scope: "same-region",
        error: keyNotFound,
      },
    ],
    checks: (inputs) =>
      text(inputs, "name").startsWith("alias/")
        ? []
        : [{ property: "name", reason: "must begin with `alias/`" }],
  },
];

/** https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html */
const refuseSingleRegion: Refusal = ({ inputs }, world) => {
  const primary = text(inputs, "primaryKeyArn");
  return world.find(KEY, "arn", primary, "anywhere").some((key) => key.inputs["multiRegion"] !== true)
    ? `UnsupportedOperationException: ${primary} is not a multi-Region key`
    : undefined;
};

function keyFaults(inputs: Properties): Fault[] {
  return [...rangeFaults(inputs, "deletionWindowInDays", 7, 30), ...jsonFaults(inputs, "policy")];
}

const arns = (key: string) => (key.startsWith("arn:") ? [key] : []);
const ids = (key: string) => (key.startsWith("arn:") ? [] : [key]);

function keyNotFound(key: string): string {
  return `NotFoundException: Key ${key} does not exist`;
}

function targetKeyArn(place: { account: string; region: string }, key: string): string {
  return key.startsWith("arn:") ? key : arn("kms", place, `key/${key}`);
}

function defaultKeyPolicy(account: string): string {
  const Principal = { AWS: `arn:aws:iam::${account}:root` };
  const Statement = [
    { Sid: "Enable IAM User Permissions", Effect: "Allow", Principal, Action: "kms:*", Resource: "*" },
  ];
  return JSON.stringify({ Version: "2012-10-17", Id: "key-default-1", Statement });
}
