import { describe, expect, it } from "vitest";
import { metricFact, serviceMetrics } from "../../../../../components/monitoring/aws/metrics/metrics.ts";

const facts = serviceMetrics.flatMap(({ namespace, metrics }) =>
  metrics.map((fact) => ({ namespace, ...fact })),
);
const dimensions = (namespace: string, metric: string) => metricFact(namespace, metric)?.dimensions;

describe("facts about metrics", () => {
  it.each(serviceMetrics)("$namespace has a source at AWS", ({ namespace, source, metrics }) => {
    expect(namespace).toMatch(/^(AWS\/[A-Za-z0-9-]+|CWAgent)$/);
    expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/[^\s#]+\.html$/);
    expect(metrics).not.toHaveLength(0);
  });

  it.each(facts)("$namespace $name is well formed", (fact) => {
    expect(fact.name).toMatch(/^[\w%]+$/);
    expect(fact.dimensions).not.toHaveLength(0);
    for (const set of fact.dimensions) {
      expect(set).toEqual([...new Set(set)].sort());
      for (const name of set) expect(name).toMatch(/^[A-Za-z0-9]+$/);
    }
    expect(fact.needs).not.toBe("");
    expect(fact.believed).not.toEqual([]);
  });

  it("names no metric and no set of dimensions twice", () => {
    const names = facts.map(({ namespace, name }) => `${namespace} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const fact of facts) {
      const sets = fact.dimensions.map((set) => set.join());
      expect(new Set(sets).size, fact.name).toBe(sets.length);
    }
  });

  it("finds each fact, and no other", () => {
    for (const { namespace, ...fact } of facts) expect(metricFact(namespace, fact.name)).toEqual(fact);
    expect(metricFact("AWS/EC2", "MemoryUtilization")).toBeUndefined();
    expect(metricFact("AWS/NatGateway", "ErrorPortAllocation")).toBeUndefined();
  });
});

describe("what is easily got wrong", () => {
  it.each([
    ["AWS/NATGateway", "ErrorPortAllocation", [["AvailabilityZone", "NatGatewayId"], ["NatGatewayId"]]],
    ["AWS/DynamoDB", "SystemErrors", [["Operation", "TableName"]]],
    ["AWS/DynamoDB", "UserErrors", [[]]],
    ["AWS/DynamoDB", "AccountProvisionedReadCapacityUtilization", [[]]],
    ["AWS/Lambda", "ClaimedAccountConcurrency", [[]]],
    ["AWS/SNS", "NumberOfNotificationsFailed", [["TopicName"]]],
    ["AWS/S3", "OperationsFailedReplication", [["DestinationBucket", "RuleId", "SourceBucket"]]],
    ["AWS/S3", "5xxErrors", [["BucketName", "FilterId"]]],
    ["AWS/EBS", "VolumeStalledIOCheck", [["InstanceId", "VolumeId"]]],
    ["AWS/EFS", "TimeSinceLastSync", [["DestinationFileSystemId", "FileSystemId"]]],
    ["AWS/RDS", "AuroraBinlogReplicaLag", [["DBClusterIdentifier", "Role"]]],
  ])("%s %s", (namespace, metric, expected) => {
    expect(dimensions(namespace, metric)).toEqual(expected);
  });

  it("counts the hosts of a target group, not of a load balancer", () => {
    for (const namespace of ["AWS/ApplicationELB", "AWS/NetworkELB"]) {
      expect(dimensions(namespace, "UnHealthyHostCount")).not.toContainEqual(["LoadBalancer"]);
    }
  });

  it("has Route 53 health checks in us-east-1 alone", () => {
    const bound = facts.filter(({ regionOnly }) => regionOnly !== undefined);
    expect(bound.map(({ name }) => name)).toEqual(["HealthCheckStatus"]);
  });

  it("has ACM once a day and AWS Backup once in five minutes", () => {
    expect(metricFact("AWS/CertificateManager", "DaysToExpiry")?.finestPeriodSeconds).toBe(86400);
    expect(metricFact("AWS/Backup", "NumberOfBackupJobsFailed")?.finestPeriodSeconds).toBe(300);
  });
});
