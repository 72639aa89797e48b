import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BackupIntent, WorkloadIntent } from "../../../components/backup/intent.ts";
import { refusedInARow } from "../../../components/backup/maintenance.ts";
import type { BackupEnvironment, BackupWorkload } from "../../../components/backup/schema.ts";
import { everyHoursFrom } from "../../../environment/calendar/derive.ts";
import { valueOf } from "../../../environment/calendar/problem.ts";
import { startsOf } from "../../../environment/calendar/recurrence.ts";
import { fixture, plannedOf } from "../planned.ts";
import { overriding } from "./rules/overriding.ts";

const planOf = (environment: BackupEnvironment): BackupIntent => plannedOf(environment).intents.backup;

function share(tier: string, maintenanceWindow: string): WorkloadIntent | undefined {
  const workload = {
    id: "share",
    kind: "fsx",
    select: { App: "shop" },
    encryptedWith: "none",
    maintenanceWindow,
  };
  const environment = { ...fixture("gold"), tier, workloads: [workload], overrides: [] };
  return planOf(environment as unknown as BackupEnvironment).workloads[0];
}

const withOverrides = (environment: object, ...overrides: object[]) =>
  planOf({ ...environment, overrides } as BackupEnvironment);

describe("the RPO of a file system whose service refuses backups around its maintenance window", () => {
  it.each([
    ["bronze", "sun:12:00-sun:13:00", 26, 26],
    ["silver", "sun:12:00-sun:13:00", 18, 18],
    // No start falls between 00:00 and 06:00 UTC, in winter or in summer.
    ["silver", "sun:05:00-sun:06:00", 12, 10],
    ["gold", "sun:12:00-sun:13:00", 10, 10],
    ["platinum", "sun:12:00-sun:13:00", 8, 8],
  ])("%s, %s: promised are %d h, given %d h", (tier, window, promised, given) => {
    const found = share(tier, window);
    expect([found?.promised.rpoMinutes, found?.effective?.minutes]).toEqual([promised * 60, given * 60]);
  });

  it("counts the starts that are refused as one would by hand, all year round", () => {
    const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    const weekMinutes = 7 * 1440;
    fc.assert(
      fc.property(
        fc.constantFrom("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"),
        fc.record({ hour: fc.nat(23), minute: fc.nat(59) }),
        fc.constantFrom(1, 2, 3, 4, 6, 8, 12),
        fc.integer({ min: 60, max: 240 }),
        fc.record({ day: fc.nat(6), hour: fc.nat(22), minute: fc.constantFrom("00", "30") }),
        (zone, at, hours, startWindowMinutes, { day, hour, minute }) => {
          const text = (end: number) => `${days[day] ?? ""}:${String(hour + end).padStart(2, "0")}:${minute}`;
          const workload = { kind: "fsx", maintenanceWindow: `${text(0)}-${text(1)}` } as BackupWorkload;
          const ends = day * 1440 + (hour + 1) * 60 + Number(minute);
          const begins = ends - 60 - 240;
          const expression = valueOf(everyHoursFrom(at, hours));
          // Weeks in which no clock of these zones changes.
          const counts = ["2027-01-11", "2027-05-10", "2027-07-12", "2027-12-06"].map((monday) => {
            const from = Date.parse(monday) / 60_000;
            const range = { from: shifted(monday, -3), to: shifted(monday, 10) };
            return startsOf({ expression, zone, ...range }).filter((start) => {
              const minutes = start.epochMilliseconds / 60_000 - from;
              return minutes < ends && minutes + startWindowMinutes > begins && ends < weekMinutes;
            }).length;
          });
          expect(refusedInARow(workload, { at, everyMinutes: hours * 60, startWindowMinutes, zone })).toBe(
            Math.max(...counts),
          );
        },
      ),
      { seed: 3, numRuns: 300 },
    );
  });
});

function shifted(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

describe("what is not kept does not count", () => {
  const app = (...overrides: object[]) =>
    withOverrides(fixture("gold"), ...overrides).workloads.find(({ id }) => id === "app");
  const none = (leaf: string) => overriding(`backup.retention.${leaf}`, null);

  it("in the RPO", () => {
    expect(app()?.effective?.minutes).toBe(240);
    expect(app(none("subDaily"))?.effective?.parts[0]).toEqual({ what: "a daily backup", minutes: 1440 });
    expect(app(none("subDaily"), none("daily"))?.effective?.parts[0]?.what).toBe("a weekly backup");
    expect(app(...["subDaily", "daily", "weekly", "monthly", "yearly"].map(none))).not.toHaveProperty(
      "effective",
    );
  });
});

describe("an override of yearly points where nothing is regulated", () => {
  it("holds for its workload and no other", () => {
    const environment = {
      ...fixture("gold"),
      compliance: { ...fixture("gold").compliance, frameworks: [], dataClasses: ["personal"] },
    };
    const plans = withOverrides(environment, overriding("backup.retention.yearly", "3650d", "records")).plans;
    const yearly = plans.filter(({ rules }) => rules.some(({ name }) => name === "yearly"));
    expect(yearly.map(({ workloads }) => workloads)).toEqual([["records"]]);
  });
});

describe("a continuous backup that is kept shorter than the daily points", () => {
  it.each(["4h", "12h", "23h", "24h", "48h"])("starts away from them when the window is %s", (duration) => {
    const environment = { ...fixture("gold"), calendar: { backup: { start: "daily 01:00", duration } } };
    const { plans } = planOf(environment);
    const rule = plans.flatMap(({ rules }) => rules).find(({ name }) => name === "continuous");
    expect(rule?.starts).toEqual({ kind: "daily", at: { hour: duration === "4h" ? 5 : 13, minute: 0 } });
  });
});
