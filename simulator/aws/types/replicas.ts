import { text } from "../../properties.ts";
import type { TypeRow } from "../../row.ts";
import {
  arn,
  digits,
  empty,
  faultIf,
  jsonFaults,
  keyReference,
  nameFaults,
  object,
  objects,
  partsOfArn,
  refers,
  refuseOwnRegion,
} from "../shared.ts";

const FILE_SYSTEM = "aws:efs/fileSystem:FileSystem";
const noFileSystem = (id: string) => `FileSystemNotFound: File system '${id}' does not exist.`;

/** What keeps a copy of something in a second region. */
export const REPLICA_ROWS: readonly TypeRow[] = [
  {
    token: "aws:dynamodb/tableReplica:TableReplica",
    immutable: ["globalTableArn", "kmsKeyArn", "tableClassOverride"],
    id: ({ inputs }) => {
      const { resource, region } = partsOfArn(text(inputs, "globalTableArn"));
      return `${resource}:${region}`;
    },
    taken: (id) =>
      `ValidationException: Failed to create the new replica of table ${id}: replica already exists`,
    outputs: (s) => ({
      arn: arn("dynamodb", s, `table/${partsOfArn(text(s.inputs, "globalTableArn")).resource}`),
      deletionProtectionEnabled: false,
      kmsKeyArn: "",
    }),
    references: [
      refers(
        "globalTableArn",
        ["aws:dynamodb/table:Table", "arn"],
        (table) => `ResourceNotFoundException: Requested resource not found: Table: ${table} not found`,
        "same-account",
      ),
      keyReference("kmsKeyArn"),
    ],
    refuseCreate: refuseOwnRegion("globalTableArn"),
    refuseDelete: ({ inputs }) =>
      inputs["deletionProtectionEnabled"] === true
        ? "ValidationException: Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first."
        : undefined,
  },
  {
    // The provider has no update.
    token: "aws:efs/replicationConfiguration:ReplicationConfiguration",
    immutable: ["destination", "sourceFileSystemId"],
    id: ({ inputs }) => text(inputs, "sourceFileSystemId"),
    taken: (id) => `ReplicationAlreadyExists: Replication already exists for file system ${id}`,
    outputs: (s) => {
      const source = arn("elasticfilesystem", s, `file-system/${s.id}`);
      return {
        creationTime: s.now,
        originalSourceFileSystemArn: source,
        sourceFileSystemArn: source,
        sourceFileSystemRegion: s.region,
      };
    },
    references: [
      refers("sourceFileSystemId", [FILE_SYSTEM, "id"], noFileSystem),
      refers(
        (inputs) => [text(object(inputs, "destination"), "fileSystemId")],
        [FILE_SYSTEM, "id"],
        noFileSystem,
        "anywhere",
      ),
    ],
    checks: (inputs) => {
      const { availabilityZoneName: zone, region } = object(inputs, "destination");
      const nowhere = zone === undefined && region === undefined;
      return faultIf(nowhere, "destination", "needs availabilityZoneName or region");
    },
  },
  {
    token: "aws:secretsmanager/secret:Secret",
    immutable: ["name", "namePrefix"],
    name: "name",
    id: (s) => {
      const name = text(s.inputs, "name");
      return arn("secretsmanager", s, `secret:${name}-${digits(`${s.account}/${name}`, 6)}`);
    },
    taken: (id) => `ResourceExistsException: The operation failed because the secret ${id} already exists.`,
    outputs: ({ id }) => ({ arn: id, ...empty("namePrefix", "policy") }),
    checks: (inputs) => {
      const days = inputs["recoveryWindowInDays"];
      const regions = objects(inputs["replicas"]).map((replica) => text(replica, "region"));
      return [
        ...nameFaults(inputs, "name", /^[\w/+=.@-]{1,512}$/),
        ...jsonFaults(inputs, "policy"),
        ...faultIf(
          typeof days === "number" && days !== 0 && (days < 7 || days > 30),
          "recoveryWindowInDays",
          "must be 0 or 7 to 30",
        ),
        ...faultIf(new Set(regions).size < regions.length, "replicas", "must name each region once"),
        ...faultIf(
          regions.includes(text(inputs, "region")),
          "replicas",
          "must not name the secret's own region",
        ),
      ];
    },
  },
];
