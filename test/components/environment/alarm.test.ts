import { describe, expect, it } from "vitest";
import { type Alarm, specifyAlarm } from "../../../components/environment/aws/alarm.ts";
import { shipped } from "../planned.ts";

const alarm: Alarm = {
  id: "backup-jobs-failed",
  area: "backup",
  thing: "jobs-failed",
  place: { provider: "aws-workload", region: "eu-central-1" },
  measures: { namespace: "AWS/Backup", metricName: "NumberOfBackupJobsFailed", statistic: "Sum" },
  comparison: ">",
  threshold: 0,
  periodSeconds: 300,
  evaluationPeriods: 3,
  missing: "notBreaching",
  severity: 2,
  why: "A backup job failed.",
  impact: "A restore would lose a day.",
  warmUpMinutes: 15,
  from: ["calendar", "backup"],
};
const specified = (changed: Partial<Alarm> = {}) =>
  specifyAlarm(shipped("biolab-prod"), { ...alarm, ...changed });

describe("an alarm as exact inputs", () => {
  it("is named for its area, thing, region and account, in the state and in the cloud", () => {
    expect(specified()).toMatchObject({
      name: "backup-alarm-jobs-failed-eu-central-1-workload",
      inputs: { name: "biolab-prod-backup-jobs-failed-eu-central-1", region: "eu-central-1" },
    });
  });

  it("tells whoever is called what has happened, whom it hurts and where to read on", () => {
    expect(specified().inputs).toHaveProperty(
      "alarmDescription",
      [
        "A backup job failed.",
        "Customer impact: A restore would lose a day.",
        "Severity: 2",
        "Owner: service-owner@msp.example",
        "Runbook: https://runbooks.msp.example/alarms/backup-jobs-failed",
      ].join("\n"),
    );
  });

  it("needs all periods unless it says how many", () => {
    expect(specified().inputs).toMatchObject({ evaluationPeriods: 3, datapointsToAlarm: 3 });
    expect(specified({ datapointsToAlarm: 2 }).inputs).toHaveProperty("datapointsToAlarm", 2);
  });

  it("warms up for two days at most, the longest that CloudWatch takes", () => {
    const warmUp = (warmUpMinutes: number) => specified({ warmUpMinutes }).inputs.warmUpConfiguration;
    expect(warmUp(2880)).toEqual({ warmUpPeriodDurationInMinutes: 2880 });
    expect(warmUp(2881)).toEqual({ warmUpPeriodDurationInMinutes: 2880 });
  });

  it("gives no period of its own beside metric math, whose queries have theirs", () => {
    const { inputs } = specified({ measures: { metricQueries: [{ id: "e1", expression: "m1 / m2" }] } });
    expect(inputs).not.toHaveProperty("period");
  });
});
