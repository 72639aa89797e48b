import { describe, expect, it } from "vitest";
import type { Properties } from "../../simulator/properties.ts";
import { ACCOUNT, createCloud, REGION } from "./clouds.ts";

const OTHER = "eu-west-1";
const keyArn = (id: string) => `arn:aws:kms:${REGION}:${ACCOUNT}:key/${id}`;

describe("a first creation is refused", () => {
  it("for a replica of a table in the table's own region, said or not", () => {
    const { create } = createCloud();
    const globalTableArn = create("table", {}).outputs["arn"];
    const replica = (more: Properties) => create("tableReplica", { globalTableArn, ...more });

    expect(() => replica({ region: REGION })).toThrow("must be in another region than");
    expect(() => replica({})).toThrow("must be in another region than");
    expect(() => replica({ region: OTHER })).not.toThrow();
  });

  it("for a bucket name that another region has", () => {
    const { create } = createCloud();
    create("bucket", { bucket: "data" });

    expect(() => create("bucket", { bucket: "data", region: OTHER })).toThrow("BucketAlreadyExists");
  });

  it("for replication between buckets of which one keeps no versions", () => {
    const { create } = createCloud();
    const versioning = (bucket: string, status: string) =>
      create("versioning", { bucket, versioningConfiguration: { status } });
    for (const bucket of ["source", "kept", "lost"]) create("bucket", { bucket });
    versioning("source", "Enabled");
    versioning("kept", "Enabled");
    versioning("lost", "Suspended");
    const replicate = (to: string) =>
      create("replication", {
        bucket: "source",
        role: "r",
        rules: [{ status: "Enabled", destination: { bucket: `arn:aws:s3:::${to}` } }],
      });

    expect(() => replicate("lost")).toThrow("Versioning must be 'Enabled' on the bucket lost");
    expect(() => replicate("kept")).not.toThrow();
  });

  it("for a replica key of a key that is of one region, and of a key of its own region", () => {
    const { create } = createCloud();
    const single = create("key", { multiRegion: false });
    const multi = create("key", { multiRegion: true });
    const replica = (id: string, region: string) =>
      create("replicaKey", { primaryKeyArn: keyArn(id), region });

    expect(() => replica(single.id, OTHER)).toThrow("is not a multi-Region key");
    expect(() => replica(multi.id, REGION)).toThrow("must be in another region than");
    expect(() => replica(multi.id, OTHER)).not.toThrow();
  });
});

it("an alias may name a replica key", () => {
  const { create } = createCloud();
  const primary = create("key", { multiRegion: true });
  const replica = create("replicaKey", { primaryKeyArn: keyArn(primary.id), region: OTHER });

  expect(() => create("alias", { name: "alias/data", targetKeyId: replica.id, region: OTHER })).not.toThrow();
});
