import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { alarmName } from "../../../components/environment/aws/alarm.ts";
import type { AnySpecified } from "../../../components/environment/specified.ts";
import { planEnvironment } from "../../../components/plan.ts";
import { occurrencesOf } from "../../../environment/calendar/occurrences.ts";
import { datedRange, quarterOf } from "../../../environment/calendar/quarter.ts";
import type { Environment } from "../../../environment/schema.ts";
import { fixture } from "../planned.ts";

interface Mute {
  readonly region: string;
  readonly expression: string;
  readonly timezone: string;
  readonly duration: string;
  readonly alarms: readonly string[];
}

const asOf = Temporal.Instant.from("2026-11-24T12:00:00Z");
const time = fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 })).map(([hour, minute]) => pad(hour, minute));
const pad = (hour: number, minute: number) =>
  [hour, minute].map((part) => String(part).padStart(2, "0")).join(":");
const days = fc.uniqueArray(fc.constantFrom("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"), {
  minLength: 1,
});

/** Starts in every form that a ring may have. */
const start = fc.oneof(
  time.map((at) => `daily ${at}`),
  fc.tuple(days, time).map(([on, at]) => `weekly ${on.join(",")} ${at}`),
  fc
    .tuple(fc.constantFrom("1st", "2nd", "last"), fc.constantFrom("SUN", "TUE", "SAT"), time)
    .map((parts) => `monthly ${parts.join(" ")}`),
  fc.tuple(fc.integer({ min: 1, max: 31 }), time).map((parts) => `monthly ${parts.join(" ")}`),
  fc.tuple(fc.nat({ max: 20 }), time).map(([plus, at]) => `patchTuesday+${plus}d ${at}`),
);
const zone = fc.constantFrom(
  "Europe/Berlin",
  "America/New_York",
  "America/Sao_Paulo",
  "UTC",
  "Australia/Lord_Howe",
);

function environmentOf(ring: string, hours: number, zoneName: string, frozen: boolean): Environment {
  const base = fixture("gold");
  const freeze = {
    name: "audit",
    from: "2026-12-14",
    to: "2026-12-20",
    reason: "audit",
    approvedBy: "quality",
  };
  return {
    ...base,
    zone: zoneName,
    calendar: {
      backup: { start: "daily 01:00", duration: "4h" },
      patching: { broad: { start: ring, duration: `${hours}h` } },
      freezes: frozen ? [freeze] : [],
    },
  } as Environment;
}

function mutesOf(environment: Environment): Mute[] {
  const { inputs } = planEnvironment(environment, asOf);
  return (inputs.monitoring as readonly AnySpecified[])
    .filter(({ type }) => type.endsWith(":AlarmMuteRule"))
    .map(({ inputs: found }) => {
      const { rule, muteTargets, region } = found as {
        rule: { schedule: { expression: string; timezone: string; duration: string } };
        muteTargets: { alarmNames: { ref: string }[] };
        region: string;
      };
      return { region, ...rule.schedule, alarms: muteTargets.alarmNames.map(({ ref }) => ref) };
    });
}

/** The starts of a mute in the dated quarters, by its own language and not by ours. */
function startsOf({ expression, timezone }: Mute, from: string, to: string): string[] {
  const [, at] = /^at\((.*)\)$/.exec(expression) ?? [];
  if (at !== undefined)
    return [Temporal.PlainDateTime.from(at).toZonedDateTime(timezone).toInstant().toString()];
  const [, minute, hour, on = ""] = /^cron\((\d+) (\d+) \* \* (\S+)\)$/.exec(expression) ?? [];
  const names = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];
  const starts: string[] = [];
  for (let date = Temporal.PlainDate.from(from); date.toString() < to; date = date.add({ days: 1 })) {
    if (on !== "*" && !on.split(",").includes(names[date.dayOfWeek - 1] ?? "")) continue;
    const local = date.toPlainDateTime(new Temporal.PlainTime(Number(hour), Number(minute)));
    starts.push(local.toZonedDateTime(timezone).toInstant().toString());
  }
  return starts;
}

describe("mutes", () => {
  it("cover the patch windows of every dated quarter, and nothing else", () => {
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 2, max: 8 }),
        zone,
        fc.boolean(),
        (ring, hours, zoneName, frozen) => {
          const environment = environmentOf(ring, hours, zoneName, frozen);
          const { from, to } = datedRange(quarterOf(asOf, zoneName));
          const all = occurrencesOf(environment, [], { from, to });
          const freezes = all.filter(({ kind }) => kind === "freeze");
          const windows = all
            .filter(({ kind }) => kind === "patching")
            .filter(
              (one) =>
                !freezes.some(
                  (freeze) =>
                    Temporal.Instant.compare(freeze.start, one.start) <= 0 &&
                    Temporal.Instant.compare(one.end, freeze.end) <= 0,
                ),
            );
          const mutes = mutesOf(environment);
          const starts = mutes.flatMap((mute) => startsOf(mute, from, to));
          expect(starts.toSorted()).toEqual(windows.map((one) => one.start.toString()).toSorted());
          for (const { duration } of mutes) expect(duration).toBe(`PT${hours}H`);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("silence the alarms of the ring's servers and what acts for them, all of them and no others", () => {
    const environment = fixture("gold");
    const { intents, inputs } = planEnvironment(environment, asOf);
    const own = intents.monitoring.alarms
      .filter(({ workload }) => workload === "app")
      .map(({ alarm }) => alarmName(alarm));
    const composites = (inputs.monitoring as readonly AnySpecified[])
      .filter(({ type, name }) => type.endsWith(":CompositeAlarm") && name.includes("-app-"))
      .map(({ name }) => name);
    const mutes = mutesOf(environment);
    expect(mutes).not.toHaveLength(0);
    for (const { alarms, region } of mutes) {
      expect(region).toBe("eu-central-1");
      expect(alarms.toSorted()).toEqual([...own, ...composites].toSorted());
    }
  });

  it("are the same on every day of a quarter", () => {
    const on = (day: string) =>
      planEnvironment(fixture("gold"), Temporal.Instant.from(`${day}T12:00:00Z`)).inputs.monitoring;
    expect(on("2026-10-01")).toEqual(on("2026-12-31"));
    expect(on("2027-01-01")).not.toEqual(on("2026-12-31"));
  });
});
