import { describe, expect, it } from "vitest";
import { checkInputs } from "../../simulator/kernel.ts";
import type { Properties } from "../../simulator/properties.ts";
import { type Short, typeOf } from "./clouds.ts";

const mute = (schedule: Properties, more: Properties = {}) => ({
  name: "m",
  rule: { schedule: { expression: "cron(0 2 * * 0,6)", duration: "PT1H", ...schedule } },
  ...more,
});
const muted = (count: number) => mute({}, { muteTargets: { alarmNames: Array<string>(count).fill("a") } });
const window = (more: Properties) => ({
  name: "nightly",
  schedule: "rate(1 day)",
  duration: 3,
  cutoff: 1,
  ...more,
});
const switching = (more: Properties) => ({
  name: "p",
  executionRole: "r",
  recoveryApproach: "activePassive",
  primaryRegion: "eu-central-1",
  regions: ["eu-central-1", "eu-west-1"],
  workflows: [{ workflowTargetAction: "activate" }],
  ...more,
});
const airGapped = (min: number, max: number) => ({
  name: "safe",
  minRetentionDays: min,
  maxRetentionDays: max,
});
const record = (more: Properties) => ({
  zoneId: "Z",
  name: "a",
  type: "A",
  records: ["192.0.2.1"],
  ttl: 60,
  ...more,
});
const replicated = (rule: Properties) => ({
  bucket: "a",
  role: "r",
  rules: [{ status: "Enabled", destination: { bucket: "b" }, ...rule }],
});
const baseline = (...rules: Properties[]) => ({
  name: "linux",
  approvalRules: rules.map((rule) => ({ patchFilters: [], ...rule })),
});
const selection = (more: Properties) => ({
  ...{ name: "s", iamRoleArn: "r", protectedResourceType: "RDS", restoreTestingPlanName: "p" },
  ...more,
});
const testing = (startWindowHours: number) => ({
  ...{ name: "p", scheduleExpression: "cron(0 1 ? * 1 *)", startWindowHours },
  recoveryPointSelection: { algorithm: "LATEST_WITHIN_WINDOW", includeVaults: ["*"], recoveryPointTypes: [] },
});
const replica = (more: Properties) => ({
  instanceClass: "db.m6g.large",
  replicateSourceDb: "orders",
  ...more,
});
const composite = (count: number) => ({
  alarmName: "c",
  alarmRule: Array.from({ length: count }, (_, index) => `ALARM("a${index}")`).join(" OR "),
});

/** What is just allowed, what is just not, and the property that is then at fault. */
const limits: [Short, Properties, Properties, string][] = [
  [
    "mute",
    mute({ expression: "at(2026-12-24T18:00)" }),
    mute({ expression: "cron(0 2 ? * 0)" }),
    "rule.schedule.expression",
  ],
  ["mute", mute({}), mute({ expression: "cron(0/5 2 * * *)" }), "rule.schedule.expression"],
  ["mute", mute({ duration: "PT1M" }), mute({ duration: "PT0M" }), "rule.schedule.duration"],
  ["mute", mute({ duration: "P15D" }), mute({ duration: "P15DT1M" }), "rule.schedule.duration"],
  ["mute", mute({ timezone: "a".repeat(50) }), mute({ timezone: "a".repeat(51) }), "rule.schedule.timezone"],
  ["mute", muted(100), muted(101), "muteTargets.alarmNames"],
  [
    "mute",
    mute({}, { startDate: "2026-12-01T00:00:00Z" }),
    mute({ expression: "at(2026-12-24T18:00)" }, { startDate: "2026-12-01T00:00:00Z" }),
    "startDate",
  ],
  [
    "mute",
    mute({}, { expireDate: "2026-12-01T00:00:00Z" }),
    mute({}, { expireDate: "2026-12-01T00:00:01Z" }),
    "expireDate",
  ],
  ["composite", composite(100), composite(101), "alarmRule"],
  ["logGroup", { name: "a", retentionInDays: 30 }, { name: "a", retentionInDays: 31 }, "retentionInDays"],
  ["airGapped", airGapped(7, 7), airGapped(6, 7), "minRetentionDays"],
  ["airGapped", airGapped(7, 8), airGapped(9, 8), "minRetentionDays"],
  ["testingPlan", testing(168), testing(169), "startWindowHours"],
  ["testingSelection", selection({ protectedResourceArns: ["*"] }), selection({}), "protectedResourceArns"],
  ["window", window({ cutoff: 2 }), window({ cutoff: 3 }), "cutoff"],
  ["window", window({ duration: 24 }), window({ duration: 25 }), "duration"],
  ["baseline", baseline({ approveAfterDays: 7 }), baseline({}), "approvalRules.approveAfterDays"],
  [
    "document",
    { name: "acme-patch", documentType: "Command", content: "{}" },
    { name: "AWS-patch", documentType: "Command", content: "{}" },
    "name",
  ],
  ["bucket", { bucket: "a.b" }, { bucket: "A" }, "bucket"],
  [
    "replication",
    replicated({ filter: {}, deleteMarkerReplication: { status: "Disabled" } }),
    replicated({ filter: {} }),
    "rules[0].deleteMarkerReplication",
  ],
  ["queue", { name: "a.fifo", fifoQueue: true }, { name: "a.fifo" }, "name"],
  [
    "queue",
    { name: "a", messageRetentionSeconds: 60 },
    { name: "a", messageRetentionSeconds: 59 },
    "messageRetentionSeconds",
  ],
  [
    "rolePolicy",
    { role: "r", policy: "{}" },
    { role: "r", policy: `{"a":"${"b".repeat(10_240)}"}` },
    "policy",
  ],
  ["database", replica({}), replica({ username: "admin" }), "username"],
  ["database", replica({ identifier: "a-b" }), replica({ identifier: "a--b" }), "identifier"],
  [
    "backupsReplication",
    { sourceDbInstanceArn: "a", retentionPeriod: 35 },
    { sourceDbInstanceArn: "a", retentionPeriod: 36 },
    "retentionPeriod",
  ],
  ["subnetGroup", { name: "a", subnetIds: ["b", "c"] }, { name: "a", subnetIds: ["b"] }, "subnetIds"],
  [
    "globalCluster",
    { globalClusterIdentifier: "g", sourceDbClusterIdentifier: "a", forceDestroy: true },
    { globalClusterIdentifier: "g", sourceDbClusterIdentifier: "a" },
    "forceDestroy",
  ],
  [
    "secret",
    { name: "s", recoveryWindowInDays: 0 },
    { name: "s", recoveryWindowInDays: 6 },
    "recoveryWindowInDays",
  ],
  [
    "secret",
    { name: "s", replicas: [{ region: "a" }] },
    { name: "s", replicas: [{ region: "a" }, { region: "a" }] },
    "replicas",
  ],
  [
    "fileReplication",
    { sourceFileSystemId: "f", destination: { region: "a" } },
    { sourceFileSystemId: "f", destination: {} },
    "destination",
  ],
  ["healthCheck", { type: "HTTPS", fqdn: "a" }, { type: "HTTPS" }, "fqdn"],
  ["record", record({}), record({ failoverRoutingPolicies: [{ type: "PRIMARY" }] }), "setIdentifier"],
  ["switchPlan", switching({}), switching({ primaryRegion: "eu-west-3" }), "primaryRegion"],
  ["switchPlan", switching({}), switching({ regions: ["eu-central-1"] }), "regions"],
  ["vpc", { cidrBlock: "10.0.0.0/16" }, { cidrBlock: "10.0.0.0/15" }, "cidrBlock"],
];

describe.each(limits)("a limit of the %s", (short, allowed, refused, property) => {
  const faultsOf = (inputs: Properties) =>
    checkInputs(typeOf(short), "logical", inputs).faults.map((fault) => fault.property);

  it(`lets ${property} through just inside, and refuses it just outside`, () => {
    expect(faultsOf(allowed)).toEqual([]);
    expect(faultsOf(refused)).toEqual([property]);
  });
});
