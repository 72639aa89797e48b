import { describe, expect, it } from "vitest";
import type { AnySpecified } from "../../../../components/environment/specified.ts";
import type { RecoveryEnvironment } from "../../../../components/recovery/schema.ts";
import { fixture, inputsOf, named, shipped } from "../../planned.ts";
import { unsized } from "../sizes.ts";

const platinum = unsized(fixture("platinum") as RecoveryEnvironment, ["aurora-mysql"]);
const specified = inputsOf(platinum);
const inputsFor = (name: string) => named(specified, name).inputs as Record<string, unknown>;
const textOf = (value: unknown) => JSON.stringify(value);

describe("the replica of a database", () => {
  it("is encrypted, closed, backed up and hard to delete", () => {
    expect(named(specified, "recovery-replica-us-west-2-postgres")).toMatchObject({
      provider: "aws-workload",
      inputs: {
        identifier: "carrier-prod-postgres-us-west-2",
        instanceClass: "db.m6g.large",
        replicateSourceDb: "arn:aws:rds:us-east-1:444444444444:db:postgres",
        storageEncrypted: true,
        kmsKeyId: { ref: "recovery-key-us-west-2-workload", output: "arn" },
        backupRetentionPeriod: 7,
        deletionProtection: true,
        publiclyAccessible: false,
        skipFinalSnapshot: false,
        region: "us-west-2",
      },
      options: { protect: true, retainOnDelete: true },
    });
  });

  it("of what is not encrypted has no key, which no replica of it could have", () => {
    const environment = {
      ...platinum,
      workloads: platinum.workloads.map((one) =>
        one.id === "postgres" ? { ...one, encryptedWith: "none" } : one,
      ),
    } as RecoveryEnvironment;
    const replica = named(inputsOf(environment), "recovery-replica-us-west-2-postgres").inputs;
    expect(Object.keys(replica)).not.toContain("kmsKeyId");
    expect(Object.keys(replica)).not.toContain("storageEncrypted");
  });

  it("takes what the file says of its region", () => {
    const side = {
      subnetGroup: "orders-recovery",
      securityGroups: ["sg-0123456789abcdef0"],
      key: "arn:aws:kms:us-west-2:444444444444:key/01234567-89ab-cdef-0123-456789abcdef",
    };
    const environment = {
      ...platinum,
      workloads: platinum.workloads.map((one) =>
        one.id === "postgres" ? { ...one, recovery: { in: { "us-west-2": side } } } : one,
      ),
    } as RecoveryEnvironment;
    expect(named(inputsOf(environment), "recovery-replica-us-west-2-postgres").inputs).toMatchObject({
      dbSubnetGroupName: side.subnetGroup,
      vpcSecurityGroupIds: side.securityGroups,
      kmsKeyId: side.key,
    });
  });
});

describe("a global database", () => {
  it("is made around the customer's cluster, with a second one in the other region", () => {
    expect(inputsFor("recovery-global-database-aurora-postgres-workload")).toMatchObject({
      globalClusterIdentifier: "carrier-prod-aurora-postgres-global",
      sourceDbClusterIdentifier: "arn:aws:rds:us-east-1:444444444444:cluster:aurora-postgres",
      forceDestroy: true,
      deletionProtection: true,
      region: "us-east-1",
    });
    expect(inputsFor("recovery-cluster-us-west-2-aurora-postgres")).toMatchObject({
      engine: "aurora-postgresql",
      globalClusterIdentifier: { ref: "recovery-global-database-aurora-postgres-workload", output: "id" },
      sourceRegion: "us-east-1",
      region: "us-west-2",
    });
  });
});

describe("the copy of a bucket", () => {
  it("is replicated within a quarter of an hour, deletions and encrypted objects included", () => {
    expect(inputsFor("recovery-bucket-replication-us-east-1-archive")).toEqual({
      bucket: "orders-archive",
      role: { ref: "recovery-bucket-role-us-east-1-archive", output: "arn" },
      rules: [
        {
          id: "everything",
          status: "Enabled",
          priority: 1,
          filter: { prefix: "" },
          deleteMarkerReplication: { status: "Enabled" },
          sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: "Enabled" } },
          destination: {
            bucket: { ref: "recovery-bucket-us-west-2-archive", output: "arn" },
            encryptionConfiguration: {
              replicaKmsKeyId: { ref: "recovery-key-us-west-2-workload", output: "arn" },
            },
            replicationTime: { status: "Enabled", time: { minutes: 15 } },
            metrics: { status: "Enabled", eventThreshold: { minutes: 15 } },
          },
        },
      ],
      region: "us-east-1",
    });
  });

  it("is private, versioned and reached by encrypted connections only", () => {
    expect(inputsFor("recovery-bucket-privacy-us-west-2-archive")).toMatchObject({
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    expect(inputsFor("recovery-bucket-versioning-us-west-2-archive")).toMatchObject({
      versioningConfiguration: { status: "Enabled" },
    });
    expect(inputsFor("recovery-bucket-policy-us-west-2-archive")["policy"]).toEqual({
      json: {
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "EncryptedConnectionsOnly",
            Effect: "Deny",
            Principal: "*",
            Action: "s3:*",
            Resource: [
              "arn:aws:s3:::carrier-prod-archive-us-west-2",
              "arn:aws:s3:::carrier-prod-archive-us-west-2/*",
            ],
            Condition: { Bool: { "aws:SecureTransport": "false" } },
          },
        ],
      },
    });
  });

  it("is written by a role that may do nothing else", () => {
    expect(inputsFor("recovery-bucket-role-us-east-1-archive")["assumeRolePolicy"]).toEqual({
      json: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { Service: "s3.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "aws:SourceAccount": "444444444444" } },
          },
        ],
      },
    });
    expect(inputsFor("recovery-bucket-role-policy-us-east-1-archive")["policy"]).toEqual({
      json: {
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "ReadTheBucket",
            Effect: "Allow",
            Action: ["s3:GetReplicationConfiguration", "s3:ListBucket"],
            Resource: "arn:aws:s3:::orders-archive",
          },
          {
            Sid: "ReadItsVersions",
            Effect: "Allow",
            Action: [
              "s3:GetObjectVersionForReplication",
              "s3:GetObjectVersionAcl",
              "s3:GetObjectVersionTagging",
            ],
            Resource: "arn:aws:s3:::orders-archive/*",
          },
          {
            Sid: "WriteTheCopy",
            Effect: "Allow",
            Action: ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags"],
            Resource: "arn:aws:s3:::carrier-prod-archive-us-west-2/*",
          },
          {
            Sid: "DecryptAtTheSource",
            Effect: "Allow",
            Action: "kms:Decrypt",
            Resource: "arn:aws:kms:us-east-1:444444444444:key/*",
            Condition: { StringEquals: { "kms:ViaService": "s3.us-east-1.amazonaws.com" } },
          },
          {
            Sid: "EncryptTheCopy",
            Effect: "Allow",
            Action: ["kms:Encrypt", "kms:GenerateDataKey"],
            Resource: { ref: "recovery-key-us-west-2-workload", output: "arn" },
            Condition: { StringEquals: { "kms:ViaService": "s3.us-west-2.amazonaws.com" } },
          },
        ],
      },
    });
  });
});

describe("the key of the copies", () => {
  it("is deleted by the break-glass role alone", () => {
    const only = "arn:aws:iam::444444444444:role/break-glass";
    const everyone = { AWS: "*" };
    expect(inputsFor("recovery-key-us-west-2-workload")).toMatchObject({
      deletionWindowInDays: 30,
      enableKeyRotation: true,
      policy: {
        json: {
          Version: "2012-10-17",
          Statement: [
            {
              Sid: "Administer",
              Effect: "Allow",
              Principal: { AWS: "arn:aws:iam::444444444444:root" },
              Action: "kms:*",
              Resource: "*",
            },
            {
              Sid: "KeepTheKey",
              Effect: "Deny",
              Principal: everyone,
              Resource: "*",
              Action: ["kms:ScheduleKeyDeletion", "kms:DisableKey"],
              Condition: { StringNotEquals: { "aws:PrincipalArn": [only] } },
            },
            {
              Sid: "KeepThisPolicy",
              Effect: "Deny",
              Principal: everyone,
              Resource: "*",
              Action: "kms:PutKeyPolicy",
              Condition: {
                StringNotEquals: {
                  "aws:PrincipalArn": [only, "arn:aws:iam::444444444444:role/upkeep-deploy"],
                },
              },
            },
          ],
        },
      },
    });
  });

  it("has a replica where the file names a multi-Region key, in the other region whatever the roles", () => {
    const key = "arn:aws:kms:us-east-1:444444444444:key/mrk-0123456789abcdef0123456789abcdef";
    const { readiness } = platinum.recovery ?? {};
    if (readiness === undefined) throw new Error("the fixture lists nothing");
    const environment: RecoveryEnvironment = {
      ...platinum,
      recovery: { ...platinum.recovery, readiness: { ...readiness, keys: [key] } },
    };
    const swapped: RecoveryEnvironment = {
      ...environment,
      aws: { ...environment.aws, regions: { primary: "us-west-2", recovery: "us-east-1" } },
    };
    const name = "recovery-replica-key-us-west-2-mrk-0123456789abcdef0123456789abcdef";
    expect(named(inputsOf(environment), name)).toMatchObject({
      inputs: { primaryKeyArn: key, region: "us-west-2" },
      options: { protect: true, retainOnDelete: true },
    });
    expect(named(inputsOf(swapped), name)).toEqual(named(inputsOf(environment), name));
  });
});

describe("alarms on replication", () => {
  it("are as tight as the promised loss, in each metric's own unit", () => {
    const alarm = (name: string) => inputsFor(`recovery-alarm-${name}-workload`);
    expect(alarm("replica-lag-postgres-us-west-2")).toMatchObject({
      namespace: "AWS/RDS",
      metricName: "ReplicaLag",
      dimensions: { DBInstanceIdentifier: "carrier-prod-postgres-us-west-2" },
      threshold: 60,
      treatMissingData: "breaching",
    });
    expect(alarm("replica-lag-aurora-postgres-us-west-2")).toMatchObject({
      metricName: "AuroraGlobalDBReplicationLag",
      threshold: 60_000,
      treatMissingData: "breaching",
    });
    expect(alarm("replica-lag-aurora-mysql-us-west-2")).toHaveProperty("treatMissingData", "notBreaching");
    expect(alarm("replica-lag-sessions-us-east-1")).toMatchObject({
      namespace: "AWS/DynamoDB",
      metricName: "ReplicationLatency",
      dimensions: { TableName: "sessions", ReceivingRegion: "us-west-2" },
      threshold: 60_000,
    });
    expect(alarm("replica-lag-archive-us-east-1")).toMatchObject({
      metricName: "ReplicationLatency",
      dimensions: {
        SourceBucket: "orders-archive",
        DestinationBucket: "carrier-prod-archive-us-west-2",
        RuleId: "everything",
      },
      threshold: 900,
    });
    expect(alarm("replication-failed-archive-us-east-1")).toMatchObject({
      metricName: "OperationsFailedReplication",
      statistic: "Sum",
      threshold: 0,
    });
    expect(alarm("replica-lag-shared-us-east-1")).toMatchObject({
      namespace: "AWS/EFS",
      metricName: "TimeSinceLastSync",
      dimensions: {
        FileSystemId: "fs-0123456789abcdef0",
        DestinationFileSystemId: { ref: "recovery-file-system-us-west-2-shared", output: "id" },
      },
      threshold: 900,
      treatMissingData: "breaching",
    });
  });
});

describe("the Region switch plan", () => {
  const plan = inputsFor("recovery-switch-plan-workload") as unknown as {
    readonly regions: readonly string[];
    readonly workflows: readonly {
      readonly workflowTargetRegion: string;
      readonly steps: readonly Block[];
    }[];
  };
  interface Block {
    readonly name: string;
    readonly executionBlockType: string;
    readonly parallelConfigs?: readonly { readonly steps: readonly Block[] }[];
  }
  const blocksOf = (steps: readonly Block[]): Block[] =>
    steps.flatMap((step) => [
      step,
      ...(step.parallelConfigs ?? []).flatMap((inner) => blocksOf(inner.steps)),
    ]);

  it("fits ARC's names and has each step of a workflow once", () => {
    expect(plan).toHaveProperty("name", "carrier-prod-switch");
    for (const { steps } of plan.workflows) {
      const names = blocksOf(steps).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/);
    }
  });

  it("promotes and switches over by itself, and waits for people for the rest", () => {
    const to = plan.workflows.find(({ workflowTargetRegion }) => workflowTargetRegion === "us-west-2");
    const kinds = new Map(
      blocksOf(to?.steps ?? []).map(({ name, executionBlockType }) => [name, executionBlockType]),
    );
    expect(kinds.get("move-postgres")).toBe("RdsPromoteReadReplica");
    expect(kinds.get("move-aurora-postgres")).toBe("AuroraGlobalDatabase");
    expect(kinds.get("decide")).toBe("ManualApproval");
    expect(kinds.get("move-app")).toBe("ManualApproval");
  });

  it("names both regions in an order that no swap of roles changes", () => {
    const swapped = {
      ...platinum,
      aws: { ...platinum.aws, regions: { primary: "us-west-2", recovery: "us-east-1" } },
    };
    expect(plan.regions).toEqual(["us-east-1", "us-west-2"]);
    expect(named(inputsOf(swapped), "recovery-switch-plan-workload").inputs).toMatchObject({
      name: "carrier-prod-switch",
      regions: plan.regions,
      primaryRegion: "us-west-2",
    });
  });

  it("is run as a role that Region switch alone takes on", () => {
    expect(inputsFor("recovery-switch-role-workload")["assumeRolePolicy"]).toEqual({
      json: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { Service: "arc-region-switch.amazonaws.com" },
            Action: "sts:AssumeRole",
          },
        ],
      },
    });
  });

  it("is switched to ARC's own health checks where the file names them", () => {
    const id = "01234567-89ab-cdef-0123-456789abcdef";
    const side = (region: string) => ({ region, values: ["203.0.113.10"], check: { id } });
    const environment: RecoveryEnvironment = {
      ...platinum,
      recovery: {
        ...platinum.recovery,
        traffic: [
          {
            id: "shop",
            name: "shop.example.com",
            zoneId: "Z0123456789ABCDEFGHIJ",
            type: "A",
            sides: [side("us-east-1"), side("us-west-2")],
          },
        ],
      },
    };
    const text = textOf(named(inputsOf(environment), "recovery-switch-plan-workload").inputs);
    expect(text).toContain('"executionBlockType":"Route53HealthCheck"');
    expect(named(inputsOf(environment), "recovery-record-us-east-1-shop").inputs).toMatchObject({
      setIdentifier: "us-east-1",
      failoverRoutingPolicies: [{ type: "PRIMARY" }],
      healthCheckId: id,
      ttl: 60,
    });
  });
});

describe.each(["biolab-prod", "telecom-prod"])("what recovery makes for %s", (stack) => {
  const all = inputsOf(shipped(stack));
  const ours = all.filter(({ name }) => name.startsWith("recovery-"));

  it("reveals no role in a physical name", () => {
    const physical = ours.flatMap(({ inputs }: AnySpecified) =>
      ["name", "identifier", "clusterIdentifier", "bucket", "globalClusterIdentifier"].flatMap((key) => {
        const value = (inputs as Record<string, unknown>)[key];
        return typeof value === "string" ? [value] : [];
      }),
    );
    for (const name of physical)
      expect(name.replace("-recovery-", "-")).not.toMatch(/primary|secondary|recovery/);
  });

  it("adds and takes nothing of what backup asks for", () => {
    expect(ours.filter(({ name }) => name.includes("backup-vault"))).toEqual([]);
  });
});
