import { describe, expect, it } from "vitest";
import type { MonitoringWorkload } from "../../../components/monitoring/schema.ts";
import { type Sized, thresholdOf } from "../../../components/monitoring/sizing.ts";
import { monitoringTiers } from "../../../components/monitoring/tiers.ts";

const promise = monitoringTiers["2026-11"].gold;
const of = (sized: Sized, workload: object, rpoMinutes?: number) =>
  thresholdOf(sized, {
    workload: { id: "x", kind: "rds-postgres", ...workload } as MonitoringWorkload,
    promise,
    rpoMinutes,
  });
const GiB = 2 ** 30;

describe("a threshold", () => {
  it("is a number, or the promised one", () => {
    expect(of(7, {})).toEqual({ value: 7 });
    expect(of({ promised: "databaseCpuPercent" }, {})).toEqual({ value: 90 });
  });

  it("is a share of the storage", () => {
    const sized = { shareOf: "storage", promised: "freeStorageCriticalPercent" } as const;
    expect(of(sized, { storage: "500GiB" })).toEqual({ value: 50 * GiB });
    expect(of(sized, { storage: "2TiB" })).toEqual({ value: Math.round(0.2 * 1024 * GiB) });
    expect(of(sized, {})).toEqual({ missing: "storage" });
  });

  it("is a share of the class's memory", () => {
    const sized = { shareOf: "memory", promised: "freeMemoryPercent" } as const;
    expect(of(sized, { class: "db.m6g.xlarge" })).toEqual({ value: 4 * GiB });
    expect(of(sized, { class: "db.z9.large" })).toEqual({ missing: "class" });
    expect(of(sized, {})).toEqual({ missing: "class" });
  });

  it("is a share of the connections: those that are said, or those of the class", () => {
    const sized = { shareOf: "connections", promised: "connectionsPercent" } as const;
    expect(of(sized, { maxConnections: 200 })).toEqual({ value: 180 });
    expect(of(sized, { class: "db.m6g.large" })).toEqual({ value: Math.round(901 * 0.9) });
    expect(of(sized, { class: "db.z9.large" })).toEqual({ missing: "maxConnections" });
    expect(of(sized, {})).toEqual({ missing: "class" });
  });

  it("is the number of vCPUs, or the fewest instances", () => {
    expect(of({ size: "vCPUs" }, { class: "db.r7g.2xlarge" })).toEqual({ value: 8 });
    expect(of({ size: "minimum capacity" }, { minimumCapacity: 3 })).toEqual({ value: 3 });
  });

  it("is a share of a function's timeout, in milliseconds", () => {
    expect(of({ shareOf: "timeout", promised: "timeoutPercent" }, { timeoutSeconds: 30 })).toEqual({
      value: 24_000,
    });
  });

  it("lets a replica be a minute behind, and a table in another region three", () => {
    expect(of({ size: "replica lag" }, {}, 240)).toEqual({ value: 60 });
    expect(of({ size: "replication latency" }, {}, 5)).toEqual({ value: 180_000 });
    expect(of({ size: "replication latency" }, {}, 1)).toEqual({ value: 60_000 });
  });

  it("gives a message five rounds, a quarter of an hour at least, and half of its life", () => {
    expect(of({ size: "stuck message" }, { visibilityTimeoutSeconds: 30 })).toEqual({ value: 900 });
    expect(of({ size: "stuck message" }, { visibilityTimeoutSeconds: 600 })).toEqual({ value: 3000 });
    expect(of({ size: "message loss" }, { retention: "4d" })).toEqual({ value: 172_800 });
  });
});
