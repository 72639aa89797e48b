import { describe, expect, it } from "vitest";
import { refer } from "../../../../components/environment/specified.ts";
import type { Environment } from "../../../../environment/schema.ts";
import { fixture, inputsOf, named, plannedOf } from "../../planned.ts";

const gold = fixture("gold");
const instance = "arn:aws:ec2:eu-central-1:333333333333:instance/i-0123456789abcdef0";
const workloads = (more: readonly object[]) =>
  ({ ...gold, workloads: [...gold.workloads, ...more] }) as Environment;
const server = {
  id: "single",
  kind: "ec2",
  arn: instance,
  encryptedWith: "customer-key",
  disks: [{ path: "/var/lib/data", fstype: "xfs", device: "nvme1n1" }],
};
const volume = {
  id: "disk",
  kind: "ebs",
  arn: "arn:aws:ec2:eu-central-1:333333333333:volume/vol-0fedcba9876543210",
  instanceOf: "single",
  encryptedWith: "customer-key",
};
const vpn = {
  id: "office",
  kind: "vpn",
  arn: "arn:aws:ec2:eu-central-1:333333333333:vpn-connection/vpn-0123456789abcdef0",
  tunnels: ["203.0.113.17", "203.0.113.83"],
};
const check = {
  id: "site",
  kind: "route53-health-check",
  arn: "arn:aws:route53:::healthcheck/01234567-89ab-cdef-0123-456789abcdef",
};

const region = "eu-central-1-workload";

describe("an alarm on a workload", () => {
  it("looks at one resource by its dimensions", () => {
    expect(
      named(inputsOf(gold), `monitoring-alarm-records-rds-storage-critical-${region}`).inputs,
    ).toMatchObject({
      name: "clinic-prod-monitoring-records-rds-storage-critical-eu-central-1",
      namespace: "AWS/RDS",
      metricName: "FreeStorageSpace",
      dimensions: { DBInstanceIdentifier: "records" },
      statistic: "Minimum",
      comparisonOperator: "LessThanThreshold",
      threshold: 53_687_091_200,
      period: 60,
      evaluationPeriods: 5,
      treatMissingData: "breaching",
    });
  });

  it("looks at a fleet by its tags, with one series per server", () => {
    expect(
      named(inputsOf(gold), `monitoring-alarm-app-ec2-status-check-failed-${region}`).inputs,
    ).toHaveProperty("metricQueries", [
      {
        id: "fleet",
        expression:
          "SELECT MAX(StatusCheckFailed) FROM SCHEMA(\"AWS/EC2\", InstanceId) WHERE tag.App = 'records' GROUP BY InstanceId ORDER BY MAX() DESC",
        period: 300,
        returnData: true,
      },
    ]);
  });

  it("tells lost redundancy from an outage: one tunnel is a ticket, all of them page", () => {
    const inputs = inputsOf(workloads([vpn]));
    expect(
      named(inputs, `monitoring-alarm-office-vpn-tunnel-down-203-0-113-17-${region}`).inputs,
    ).toMatchObject({
      dimensions: { TunnelIpAddress: "203.0.113.17" },
      tags: { severity: "3" },
    });
    expect(named(inputs, `monitoring-alarm-office-vpn-down-${region}`).inputs).toMatchObject({
      dimensions: { VpnId: "vpn-0123456789abcdef0" },
      statistic: "Maximum",
      tags: { severity: "1" },
    });
  });

  it("is in us-east-1 for health checks", () => {
    expect(
      named(inputsOf(workloads([check])), "monitoring-alarm-site-route53-unhealthy-us-east-1-workload")
        .inputs,
    ).toMatchObject({
      region: "us-east-1",
      dimensions: { HealthCheckId: "01234567-89ab-cdef-0123-456789abcdef" },
    });
  });

  it("is left out where somebody said so, and that is told", () => {
    const [records, ...others] = gold.workloads;
    const monitoring = {
      alarms: false,
      reason: "is switched off",
      approvedBy: "owner",
      expires: "2027-03-31",
    };
    const { intents } = plannedOf({
      ...gold,
      workloads: [{ ...records, monitoring }, ...others],
    } as Environment);
    expect(intents.monitoring.alarms.filter(({ workload }) => workload === "records")).toEqual([]);
    const left = intents.monitoring.leftOut.filter(
      ({ workload, because }) => workload === "records" && because === "exempt",
    );
    expect(left.length).toBeGreaterThan(5);
  });
});

describe("while a server is down", () => {
  const inputs = inputsOf(workloads([server, volume]));
  const suppressor = { alarm: refer(`monitoring-alarm-single-ec2-status-check-failed-${region}`, "name") };

  it("its own alarms are silent, because a composite acts for them", () => {
    expect(
      named(inputs, `monitoring-alarm-single-ec2-disk-full-var-lib-data-${region}`).inputs,
    ).toMatchObject({
      alarmActions: [],
      dimensions: {
        InstanceId: "i-0123456789abcdef0",
        path: "/var/lib/data",
        fstype: "xfs",
        device: "nvme1n1",
      },
    });
    const composite = named(inputs, `monitoring-composite-single-trouble-2-${region}`);
    expect(composite.inputs).toMatchObject({ actionsSuppressor: suppressor });
    expect(composite.options?.dependsOn).toContain(
      `monitoring-alarm-single-ec2-disk-full-var-lib-data-${region}`,
    );
  });

  it("so are those of a volume that is on it", () => {
    expect(named(inputs, `monitoring-composite-disk-trouble-2-${region}`).inputs).toMatchObject({
      alarmRule: 'ALARM("clinic-prod-monitoring-disk-ebs-volume-stalled-eu-central-1")',
      actionsSuppressor: suppressor,
    });
  });
});

describe("a page that nobody acknowledges", () => {
  it.each([
    ["l2", 600],
    ["l3", 1800],
  ])("goes to %s after %s seconds", (level, waitPeriod) => {
    expect(named(inputsOf(gold), `monitoring-composite-escalation-${level}-${region}`).inputs).toMatchObject({
      alarmActions: [refer(`monitoring-on-call-${level}-topic-${region}`, "arn")],
      actionsSuppressor: {
        alarm: refer(`monitoring-alarm-acknowledged-${region}`, "name"),
        waitPeriod,
        extensionPeriod: 60,
      },
    });
  });

  it("goes nowhere else in bronze", () => {
    expect(inputsOf(fixture("bronze")).filter(({ name }) => name.includes("escalation"))).toEqual([]);
  });
});

describe("a sign of life", () => {
  it.each([
    ["gold", "cron(30 8 * * ? *)", 86_400],
    ["platinum", "cron(30 * * * ? *)", 3600],
  ])("is sent to the tickets in %s: %s", (tier, scheduleExpression, period) => {
    const inputs = inputsOf(fixture(tier));
    const place = tier === "gold" ? region : "us-east-1-workload";
    expect(named(inputs, `monitoring-heartbeat-${place}`).inputs).toMatchObject({ scheduleExpression });
    expect(named(inputs, `monitoring-heartbeat-target-${place}`).inputs).toMatchObject({
      arn: refer(`alarm-ticket-topic-${place}`, "arn"),
    });
    expect(named(inputs, `monitoring-alarm-path-heartbeat-missing-${place}`).inputs).toMatchObject({
      period,
      treatMissingData: "breaching",
    });
  });

  it("asks for new mutes a month before the last one", () => {
    expect(named(inputsOf(gold), `monitoring-mutes-end-${region}`).inputs).toMatchObject({
      scheduleExpression: "cron(0 19 27 11 ? 2027)",
    });
  });
});
