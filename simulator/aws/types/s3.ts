import { type Properties, text } from "../../properties.ts";
import type { Refusal, TypeRow } from "../../row.ts";
import type { Fault } from "../../shape.ts";
import {
  empty,
  faultIf,
  jsonFaults,
  keyReference,
  nameFaults,
  object,
  objects,
  partsOfArn,
  refers,
} from "../shared.ts";

const BUCKET = "aws:s3/bucket:Bucket";
const VERSIONING = "aws:s3/bucketVersioning:BucketVersioning";
const REPLICATION = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";

const noSuchBucket = (bucket: string) => `NoSuchBucket: The specified bucket does not exist: ${bucket}`;
const rulesOf = (inputs: Properties) => objects(inputs["rules"]);
const destinationsOf = (inputs: Properties) =>
  rulesOf(inputs).map((rule) => text(object(rule, "destination"), "bucket"));

/** A setting of a bucket: put in place of what was there, gone with the bucket. */
function setting(token: string, more: Partial<TypeRow> = {}): TypeRow {
  return {
    token,
    immutable: ["bucket"],
    id: ({ inputs }) => text(inputs, "bucket"),
    taken: "overwrites",
    outputs: () => ({}),
    ...more,
    references: [refers("bucket", [BUCKET, "bucket"], noSuchBucket), ...(more.references ?? [])],
  };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html: both buckets keep their versions. */
const refuseWhileReplicated: Refusal = ({ id }, world) =>
  world.find(REPLICATION, "bucket", id).length > 0
    ? "InvalidBucketState: A replication configuration is present on this bucket, so you cannot change the versioning state."
    : undefined;

const statusOf = (inputs: Properties) => text(object(inputs, "versioningConfiguration"), "status");

const refuseVersioning: Refusal = (subject, world) => {
  const [old, now] = [statusOf(world.current?.inputs ?? {}), statusOf(subject.inputs)];
  if (old === now) return undefined;
  if (now === "Disabled")
    return `versioning_configuration.status cannot be updated from '${old}' to '${now}'`;
  return now === "Suspended" ? refuseWhileReplicated(subject, world) : undefined;
};

const refuseUnversioned: Refusal = ({ inputs }, world) => {
  const buckets = [text(inputs, "bucket"), ...destinationsOf(inputs).map((one) => partsOfArn(one).resource)];
  const suspended = buckets.find((bucket) =>
    world.find(VERSIONING, "bucket", bucket, "anywhere").some((one) => statusOf(one.inputs) !== "Enabled"),
  );
  return suspended === undefined
    ? undefined
    : `InvalidRequest: Versioning must be 'Enabled' on the bucket ${suspended} to apply a replication configuration`;
};

function replicationFaults(inputs: Properties): Fault[] {
  return rulesOf(inputs).flatMap((rule, index) => {
    const { filter, deleteMarkerReplication, destination } = rule;
    const { replicationTime, metrics } = object({ destination }, "destination");
    const at = `rules[${index}]`;
    return [
      ...faultIf(
        filter !== undefined && deleteMarkerReplication === undefined,
        `${at}.deleteMarkerReplication`,
        "must be specified where a filter is",
      ),
      ...faultIf(
        replicationTime !== undefined && metrics === undefined,
        `${at}.destination.metrics`,
        "must be specified where replicationTime is",
      ),
    ];
  });
}

const SETTINGS: readonly TypeRow[] = [
  setting(VERSIONING, {
    immutable: ["bucket", "expectedBucketOwner"],
    refuseUpdate: refuseVersioning,
    // The provider's delete suspends versioning.
    refuseDelete: refuseWhileReplicated,
  }),
  setting("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration", {
    immutable: ["bucket", "expectedBucketOwner"],
    references: [
      keyReference(
        (inputs) =>
          rulesOf(inputs).map((rule) =>
            text(object(rule, "applyServerSideEncryptionByDefault"), "kmsMasterKeyId"),
          ),
        "anywhere",
      ),
    ],
  }),
  setting("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"),
  setting("aws:s3/bucketPolicy:BucketPolicy", { checks: (inputs) => jsonFaults(inputs, "policy") }),
  setting("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", {
    immutable: ["bucket", "expectedBucketOwner"],
    outputs: () => ({
      ...empty("expectedBucketOwner"),
      transitionDefaultMinimumObjectSize: "all_storage_classes_128K",
    }),
    checks: (inputs) => {
      const ids = rulesOf(inputs).map((rule) => text(rule, "id"));
      return faultIf(new Set(ids).size < ids.length, "rules", "must have an id of its own each");
    },
  }),
  setting("aws:s3/bucketOwnershipControls:BucketOwnershipControls"),
  setting(REPLICATION, {
    references: [
      refers(
        "bucket",
        [VERSIONING, "bucket"],
        () =>
          "InvalidRequest: Versioning must be 'Enabled' on the bucket to apply a replication configuration",
      ),
      refers(
        destinationsOf,
        [BUCKET, "arn"],
        (bucket) => `InvalidRequest: Destination bucket ${bucket} must exist.`,
        "anywhere",
      ),
      refers(
        (inputs) => destinationsOf(inputs).map((bucket) => partsOfArn(bucket).resource),
        [VERSIONING, "bucket"],
        (bucket) => `InvalidRequest: Destination bucket ${bucket} must have versioning enabled.`,
        "anywhere",
      ),
    ],
    checks: replicationFaults,
    refuseCreate: refuseUnversioned,
    refuseUpdate: refuseUnversioned,
  }),
  setting("aws:s3/bucketMetric:BucketMetric", {
    immutable: ["bucket", "name"],
    name: "name",
    id: ({ inputs }) => `${text(inputs, "bucket")}:${text(inputs, "name")}`,
    checks: (inputs) => nameFaults(inputs, "name", /^.{1,64}$/),
  }),
];

export const S3_ROWS: readonly TypeRow[] = [
  {
    token: BUCKET,
    immutable: ["bucket", "bucketPrefix", "bucketNamespace", "objectLockEnabled"],
    name: "bucket",
    id: ({ inputs }) => text(inputs, "bucket"),
    taken: (bucket) =>
      `BucketAlreadyOwnedByYou: Your previous request to create the named bucket succeeded: ${bucket}`,
    outputs: ({ id, region }) => ({
      bucket: id,
      arn: `arn:aws:s3:::${id}`,
      bucketDomainName: `${id}.s3.amazonaws.com`,
      bucketRegion: region,
      bucketRegionalDomainName: `${id}.s3.${region}.amazonaws.com`,
      versioning: { enabled: false, mfaDelete: false },
      requestPayer: "BucketOwner",
      objectLockEnabled: false,
      bucketNamespace: "global",
      ...{ corsRules: [], grants: [], lifecycleRules: [] },
      ...empty("accelerationStatus", "acl", "bucketPrefix", "hostedZoneId", "policy", "websiteDomain"),
      ...empty("websiteEndpoint"),
      // Settings that have resources of their own.
      ...{ logging: undefined, objectLockConfiguration: undefined, replicationConfiguration: undefined },
      ...{ serverSideEncryptionConfiguration: undefined, website: undefined },
    }),
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
    checks: (inputs) => nameFaults(inputs, "bucket", /^(?!xn--|.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
    refuseCreate: ({ id }, world) =>
      world.find(BUCKET, "bucket", id, "anywhere").length > 0
        ? `BucketAlreadyExists: The requested bucket name is not available: ${id}`
        : undefined,
    owns: SETTINGS.map(({ token: type }) => ({ type, by: "bucket" })),
  },
  ...SETTINGS,
];
