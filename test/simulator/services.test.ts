import { describe, expect, it } from "vitest";
import type { Properties } from "../../simulator/properties.ts";
import { addRecoveryPoint, seedStore } from "../../simulator/seed.ts";
import { ACCOUNT, type Cloud, createCloud, REGION, type Short, TOKENS } from "./clouds.ts";

const seeded = (...seeds: [Short, string, Properties?][]): Cloud => {
  const cloud = createCloud();
  const at = { cloud: "aws", account: ACCOUNT, region: REGION };
  seedStore(
    cloud.store,
    seeds.map(([short, id, properties = {}]) => ({ ...at, type: TOKENS[short], id, properties })),
  );
  return cloud;
};
const ELSEWHERE = { region: "eu-west-1" };
const arnOf = (service: string, resource: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;

const ALARM = { name: "cpu", comparisonOperator: "GreaterThanThreshold", evaluationPeriods: 1 };
const COMPOSITE = { alarmName: "all", alarmRule: "ALARM(cpu)" };
const REPLICA = { identifier: "copy", instanceClass: "db.m6g.large", skipFinalSnapshot: true };
const VERSIONED = { bucket: "source", versioningConfiguration: { status: "Enabled" } };

describe("what does not exist", () => {
  it.each<[Short, Properties, string]>([
    ["composite", COMPOSITE, "alarms cpu in the alarm rule do not exist"],
    ["patchGroup", { baselineId: "pb-1", patchGroup: "g" }, "Patch baseline pb-1 does not exist"],
    ["windowTarget", { windowId: "mw-1", resourceType: "INSTANCE", targets: [] }, "Maintenance window mw-1"],
    ["association", { name: "acme" }, "Document with name acme does not exist"],
    ["sync", { s3Destination: { bucketName: "none", region: REGION } }, "S3 bucket none does not exist"],
    ["versioning", VERSIONED, "NoSuchBucket"],
    ["queuePolicy", { queueUrl: "https://none", policy: "{}" }, "NonExistentQueue"],
    ["rolePolicy", { role: "none", policy: "{}" }, "role with name none cannot be found"],
    ["database", { ...REPLICA, replicateSourceDb: arnOf("rds", "db:none") }, "DBInstanceNotFound"],
    ["backupsReplication", { sourceDbInstanceArn: arnOf("rds", "db:none") }, "DBInstanceNotFound"],
    [
      "clusterInstance",
      { clusterIdentifier: "none", identifier: "i", engine: "aurora", instanceClass: "c" },
      "DBClusterNotFound",
    ],
    [
      "tableReplica",
      { globalTableArn: arnOf("dynamodb", "table/none"), ...ELSEWHERE },
      "table/none not found",
    ],
    ["replicaKey", { primaryKeyArn: arnOf("kms", "key/mrk-none"), ...ELSEWHERE }, "Key"],
    ["fileReplication", { sourceFileSystemId: "fs-1", destination: ELSEWHERE }, "FileSystemNotFound"],
    ["record", { zoneId: "Z", name: "a", type: "A", records: ["b"], ttl: 1 }, "NoSuchHostedZone"],
    ["subnet", { vpcId: "vpc-1", cidrBlock: "10.0.0.0/24" }, "InvalidVpcID.NotFound"],
    [
      "testingSelection",
      {
        name: "s",
        restoreTestingPlanName: "none",
        protectedResourceType: "RDS",
        iamRoleArn: "r",
        protectedResourceArns: ["*"],
      },
      "Restore testing plan none",
    ],
  ])("cannot be named by a %s", (short, inputs, message) => {
    expect(() => createCloud().create(short, inputs)).toThrow(message);
  });
});

describe("a seeded workload", () => {
  it.each<[Short, string, Short, Properties]>([
    [
      "database",
      "lims",
      "database",
      { ...REPLICA, replicateSourceDb: arnOf("rds", "db:lims"), ...ELSEWHERE },
    ],
    [
      "database",
      "lims",
      "backupsReplication",
      { sourceDbInstanceArn: arnOf("rds", "db:lims"), ...ELSEWHERE },
    ],
    ["table", "t", "tableReplica", { globalTableArn: arnOf("dynamodb", "table/t"), ...ELSEWHERE }],
    [
      "cluster",
      "stock",
      "globalCluster",
      {
        globalClusterIdentifier: "g",
        sourceDbClusterIdentifier: arnOf("rds", "cluster:stock"),
        forceDestroy: true,
      },
    ],
    ["fileSystem", "fs-1", "fileReplication", { sourceFileSystemId: "fs-1", destination: ELSEWHERE }],
    ["bucket", "data", "versioning", { ...VERSIONED, bucket: "data" }],
  ])("a %s called %s can be named by a %s", (workload, id, short, inputs) => {
    expect(seeded([workload, id]).create(short, inputs).id).toBeTruthy();
    expect(() => createCloud().create(short, inputs)).toThrow();
  });
});

/** What is there first, what cannot go while the last of it stands, and why. */
const needed: [string, [Short, Properties][], string][] = [
  [
    "a child alarm",
    [
      ["alarm", ALARM],
      ["composite", COMPOSITE],
    ],
    "composite alarm(s) depending on it",
  ],
  [
    "a role",
    [
      ["role", { name: "r", assumeRolePolicy: "{}" }],
      ["rolePolicy", { role: "r", policy: "{}" }],
    ],
    "must delete policies first",
  ],
  [
    "a cluster",
    [
      ["cluster", { clusterIdentifier: "c", engine: "aurora-mysql", skipFinalSnapshot: true }],
      [
        "clusterInstance",
        { clusterIdentifier: "c", identifier: "i", engine: "aurora-mysql", instanceClass: "c" },
      ],
    ],
    "still contains DB instances",
  ],
  [
    "a global cluster",
    [
      ["globalCluster", { globalClusterIdentifier: "g", engine: "aurora-mysql" }],
      [
        "cluster",
        {
          clusterIdentifier: "c",
          engine: "aurora-mysql",
          globalClusterIdentifier: "g",
          skipFinalSnapshot: true,
          ...ELSEWHERE,
        },
      ],
    ],
    "is not empty",
  ],
  [
    "a document",
    [
      ["document", { name: "acme", documentType: "Command", content: "{}" }],
      ["association", { name: "acme" }],
    ],
    "disassociate document acme",
  ],
];

describe.each(needed)("%s", (_, [first, second], message) => {
  it("stays while something needs it", () => {
    const cloud = createCloud();
    const [kept, user] = [first, second].map((each) => ({
      short: each?.[0] as Short,
      inputs: each?.[1] ?? {},
    }));
    if (kept === undefined || user === undefined) throw new Error("two resources are needed");
    const { id } = cloud.create(kept.short, kept.inputs);
    const by = cloud.create(user.short, user.inputs);

    expect(() => {
      cloud.remove(kept.short, id);
    }).toThrow(message);
    cloud.remove(user.short, by.id, user.inputs);
    cloud.remove(kept.short, id);
    expect(cloud.store.find({})).toEqual([]);
  });
});

it("an air-gapped vault stays while it holds points, whatever is asked of it", () => {
  const cloud = createCloud();
  cloud.create("airGapped", { name: "safe", minRetentionDays: 7, maxRetentionDays: 30 });
  addRecoveryPoint(cloud.store, { account: ACCOUNT, region: REGION, vault: "safe", id: "point" });

  expect(() => {
    cloud.remove("airGapped", "safe");
  }).toThrow("contains 1 recovery points and is locked");
  for (const point of cloud.store.find({ id: "point" })) cloud.store.remove(point);
  cloud.remove("airGapped", "safe");
  expect(cloud.store.find({})).toEqual([]);
});

it("a patch baseline stays while a patch group has it, and takes its being the default with it", () => {
  const cloud = createCloud();
  const { id } = cloud.create("baseline", { name: "linux", operatingSystem: "AMAZON_LINUX_2023" });
  const group = cloud.create("patchGroup", { baselineId: id, patchGroup: "g" });
  cloud.create("defaultBaseline", { baselineId: id, operatingSystem: "AMAZON_LINUX_2023" });

  expect(() => {
    cloud.remove("baseline", id);
  }).toThrow("ResourceInUseException");
  cloud.remove("patchGroup", group.id);
  cloud.remove("baseline", id);
  expect(cloud.store.find({})).toEqual([]);
});

it("a maintenance window takes its targets and tasks with it", () => {
  const cloud = createCloud();
  const windowId = cloud.create("window", {
    name: "nightly",
    schedule: "rate(1 day)",
    duration: 3,
    cutoff: 1,
  }).id;
  const target = cloud.create("windowTarget", { windowId, resourceType: "INSTANCE", targets: [] });
  const targets = (id: string) => [{ key: "WindowTargetIds", values: [id] }];
  const task = (id: string) => ({
    windowId,
    taskArn: "AWS-RunPatchBaseline",
    taskType: "RUN_COMMAND",
    targets: targets(id),
  });

  expect(() => cloud.create("windowTask", task("none"))).toThrow("target none does not exist");
  cloud.create("windowTask", task(target.id));
  cloud.remove("window", windowId);
  expect(cloud.store.find({})).toEqual([]);
});

describe("a bucket's replication", () => {
  const rules = (bucket: string) => [
    { status: "Enabled", destination: { bucket: `arn:aws:s3:::${bucket}` } },
  ];
  const replication = { bucket: "source", role: "arn:r", rules: rules("copy") };
  const withBuckets = (...versioned: string[]) =>
    seeded(
      ["bucket", "source"],
      ["bucket", "copy"],
      ...versioned.map((bucket): [Short, string, Properties] => [
        "versioning",
        bucket,
        { ...VERSIONED, bucket },
      ]),
    );

  it("needs versions on both sides", () => {
    expect(() => withBuckets("copy").create("replication", replication)).toThrow(
      "must be 'Enabled' on the bucket",
    );
    expect(() => withBuckets("source").create("replication", replication)).toThrow(
      "must have versioning enabled",
    );
    expect(withBuckets("source", "copy").create("replication", replication).id).toBe("source");
  });

  it("keeps them on until it goes", () => {
    const cloud = withBuckets("source", "copy");
    const suspended = { ...VERSIONED, versioningConfiguration: { status: "Suspended" } };
    cloud.create("replication", replication);

    expect(() => cloud.update("versioning", "source", suspended)).toThrow("InvalidBucketState");
    expect(() => {
      cloud.remove("versioning", "source");
    }).toThrow("InvalidBucketState");
    cloud.remove("replication", "source");
    cloud.update("versioning", "source", suspended);
    expect(() =>
      cloud.update("versioning", "source", { ...VERSIONED, versioningConfiguration: { status: "Disabled" } }),
    ).toThrow("cannot be updated from 'Suspended' to 'Disabled'");
  });
});

describe("a read replica", () => {
  const source = arnOf("rds", "db:lims");

  it("is promoted in place and follows no other source", () => {
    const cloud = seeded(["database", "lims"], ["database", "other"]);
    const replica = { ...REPLICA, replicateSourceDb: source };
    const { id } = cloud.create("database", replica);

    expect(() =>
      cloud.update("database", id, { ...replica, replicateSourceDb: arnOf("rds", "db:other") }),
    ).toThrow("cannot elect new source database");
    cloud.update("database", id, REPLICA);
    expect(() => cloud.update("database", id, replica)).toThrow("cannot elect new source database");
  });

  it.each([
    [{ deletionProtection: true }, "deletion protection"],
    [{ skipFinalSnapshot: false }, "final_snapshot_identifier is required"],
  ])("with %o stays", (more, message) => {
    const cloud = seeded(["database", "lims"]);
    const { id } = cloud.create("database", { ...REPLICA, replicateSourceDb: source, ...more });

    expect(() => {
      cloud.remove("database", id);
    }).toThrow(message);
  });
});

it("a cluster leaves a global cluster in place and joins none", () => {
  const cloud = createCloud();
  cloud.create("globalCluster", { globalClusterIdentifier: "g", engine: "aurora-mysql" });
  const alone = { clusterIdentifier: "c", engine: "aurora-mysql" };
  const joined = { ...alone, globalClusterIdentifier: "g" };
  cloud.create("cluster", joined);

  expect(cloud.read("globalCluster", "g")).toMatchObject({
    globalClusterMembers: [{ dbClusterArn: arnOf("rds", "cluster:c"), isWriter: true }],
  });
  cloud.update("cluster", "c", alone);
  expect(cloud.read("globalCluster", "g")).toMatchObject({ globalClusterMembers: [] });
  expect(() => cloud.update("cluster", "c", joined)).toThrow("cannot be added");
});

it("a default security group is the one that its VPC names, and stays", () => {
  const cloud = createCloud();
  const vpc = cloud.create("vpc", { cidrBlock: "10.0.0.0/16" });
  const { id } = cloud.create("defaultGroup", { vpcId: vpc.id });

  expect(id).toBe(vpc.outputs["defaultSecurityGroupId"]);
  cloud.remove("defaultGroup", id);
  expect(cloud.read("defaultGroup", id)).toBeDefined();
});

it("a VPC stays while it has subnets", () => {
  const cloud = createCloud();
  const { id } = cloud.create("vpc", { cidrBlock: "10.0.0.0/16" });
  cloud.create("subnet", { vpcId: id, cidrBlock: "10.0.0.0/24" });

  expect(() => {
    cloud.remove("vpc", id);
  }).toThrow("DependencyViolation");
});

it("a replica key has the id of its primary", () => {
  const cloud = createCloud();
  const key = cloud.create("key", { multiRegion: true });

  expect(cloud.create("replicaKey", { primaryKeyArn: key.outputs["arn"], ...ELSEWHERE }).id).toBe(key.id);
});
