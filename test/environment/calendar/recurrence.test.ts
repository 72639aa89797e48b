import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseExpression } from "../../../environment/calendar/expression.ts";
import { valueOf } from "../../../environment/calendar/problem.ts";
import { startsOf } from "../../../environment/calendar/recurrence.ts";
import { cron, month, nightlyCron, phrase, zones } from "./arbitraries.ts";
import { type Question, startsByOracle } from "./oracle.ts";

function starts({ expression, ...rest }: Question): string[] {
  return startsOf({ ...rest, expression: valueOf(parseExpression(expression)) }).map(String);
}

const inBerlin = (expression: string, from: string, to: string) =>
  starts({ expression, zone: "Europe/Berlin", from, to });

describe("startsOf", () => {
  it.each([
    [
      "a plain day",
      "daily 02:30",
      "2026-06-01",
      "2026-06-03",
      ["2026-06-01T00:30:00Z", "2026-06-02T00:30:00Z"],
    ],
    ["a day of the month", "monthly 31 00:00", "2026-04-01", "2026-06-01", ["2026-05-30T22:00:00Z"]],
    ["the last day", "monthly last 12:00", "2028-02-01", "2028-03-01", ["2028-02-29T11:00:00Z"]],
    ["a fifth weekday", "monthly 5th TUE 12:00", "2026-06-01", "2026-08-01", ["2026-06-30T10:00:00Z"]],
    ["patch Tuesday", "patchTuesday+0d 22:00", "2026-09-01", "2026-10-01", ["2026-09-08T20:00:00Z"]],
    [
      "… where it counts",
      "patchTuesday+20d 22:00",
      "2026-06-01",
      "2026-07-01",
      ["2026-06-01T20:00:00Z", "2026-06-29T20:00:00Z"],
    ],
    ["one local time", "at(2026-12-24T18:00)", "2026-12-01", "2027-01-01", ["2026-12-24T17:00:00Z"]],
    ["one local time outside the range", "at(2027-01-01T00:00)", "2026-12-01", "2027-01-01", []],
    [
      "L alone as weekday, Saturday",
      "cron(0 12 ? * L *)",
      "2026-11-01",
      "2026-11-09",
      ["2026-11-07T11:00:00Z"],
    ],
    ["a last Friday", "cron(0 12 ? * FRIL *)", "2026-11-01", "2026-12-01", ["2026-11-27T11:00:00Z"]],
    [
      "31W, which skips shorter months",
      "cron(0 12 31W * ? *)",
      "2026-04-01",
      "2026-06-01",
      ["2026-05-29T10:00:00Z"],
    ],
    ["1W on a Saturday", "cron(0 12 1W * ? *)", "2026-08-01", "2026-09-01", ["2026-08-03T10:00:00Z"]],
    ["a cron that never matches", "cron(0 0 30 2 ? *)", "2026-01-01", "2036-01-01", []],
    ["an empty range", "daily 02:30", "2026-06-01", "2026-06-01", []],
  ])("finds %s: %s", (_, expression, from, to, expected) => {
    expect(inBerlin(expression, from, to)).toEqual(expected);
  });

  it("moves a start inside the spring gap on by the gap", () => {
    expect(inBerlin("daily 02:30", "2026-03-29", "2026-03-30")).toEqual(["2026-03-29T01:30:00Z"]);
    expect(
      starts({
        expression: "daily 02:15",
        zone: "Australia/Lord_Howe",
        from: "2026-10-04",
        to: "2026-10-05",
      }),
    ).toEqual(["2026-10-03T15:45:00Z"]);
  });

  it("takes the earlier of two local times in autumn, once", () => {
    expect(inBerlin("daily 02:30", "2026-10-25", "2026-10-26")).toEqual(["2026-10-25T00:30:00Z"]);
  });

  it("keeps an hourly cron silent for the second pass", () => {
    const hours = inBerlin("cron(0 * * * ? *)", "2026-10-25", "2026-10-26");
    expect(hours).toHaveLength(24);
    expect(hours.slice(2, 4)).toEqual(["2026-10-25T00:00:00Z", "2026-10-25T02:00:00Z"]);
  });

  it("makes two starts on one instant one", () => {
    expect(inBerlin("cron(0 2,3 * * ? *)", "2026-03-29", "2026-03-30")).toEqual(["2026-03-29T01:00:00Z"]);
    // Samoa had no 30 December 2011.
    expect(
      starts({ expression: "daily 12:00", zone: "Pacific/Apia", from: "2011-12-29", to: "2012-01-01" }),
    ).toEqual(["2011-12-29T22:00:00Z", "2011-12-30T22:00:00Z"]);
  });

  it("counts the nominal date of a start that the gap moves over midnight", () => {
    const nuuk = { expression: "daily 23:30", zone: "America/Nuuk" };
    expect(starts({ ...nuuk, from: "2026-03-28", to: "2026-03-29" })).toEqual(["2026-03-29T01:30:00Z"]);
    expect(starts({ ...nuuk, from: "2026-03-29", to: "2026-03-30" })).toEqual(["2026-03-30T00:30:00Z"]);
  });

  it("sorts starts that the gap puts out of order", () => {
    // Lord Howe's gap is 02:00 to 02:30: 02:20 is moved on to 02:50, behind 02:40.
    const question = { expression: "cron(20,40 2 * * ? *)", zone: "Australia/Lord_Howe" };
    expect(starts({ ...question, from: "2026-10-04", to: "2026-10-05" })).toEqual([
      "2026-10-03T15:40:00Z",
      "2026-10-03T15:50:00Z",
    ]);
  });

  it("refuses a range that runs backwards, a wrong date, an unknown zone", () => {
    expect(() => inBerlin("daily 02:30", "2026-06-02", "2026-06-01")).toThrow("the range runs backwards");
    expect(() => inBerlin("daily 02:30", "2026-02-30", "2026-06-01")).toThrow('"2026-02-30" is no date');
    expect(() =>
      starts({ expression: "daily 02:30", zone: "Europe/Nowhere", from: "2026-06-01", to: "2026-06-02" }),
    ).toThrow(RangeError);
  });

  it("answers ten years of days in well under a second", () => {
    const begun = performance.now();
    expect(inBerlin("daily 02:30", "2026-01-01", "2036-01-01")).toHaveLength(3652);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

describe("startsOf a rate", () => {
  const rate = (expression: string, anchor: string, from: string, to: string) =>
    starts({ expression, zone: "Europe/Berlin", from, to, anchor });

  it("begins with the anchor and has nothing before it", () => {
    expect(rate("rate(12 hours)", "2026-06-02T06:00Z", "2026-06-01", "2026-06-04")).toEqual([
      "2026-06-02T06:00:00Z",
      "2026-06-02T18:00:00Z",
      "2026-06-03T06:00:00Z",
      "2026-06-03T18:00:00Z",
    ]);
  });

  it("counts by the local date of the instant", () => {
    const midnight = ["2026-06-01T22:00:00Z"];
    expect(rate("rate(1 day)", "2026-01-01T22:00:00Z", "2026-06-02", "2026-06-03")).toEqual(midnight);
    expect(rate("rate(1 day)", "2026-06-01T22:00:00Z", "2026-06-01", "2026-06-02")).toEqual([]);
  });

  it("takes a day as 24 elapsed hours when the clock changes", () => {
    expect(rate("rate(1 day)", "2026-03-28T11:00:00Z", "2026-03-28", "2026-03-31")).toEqual([
      "2026-03-28T11:00:00Z",
      "2026-03-29T11:00:00Z",
      "2026-03-30T11:00:00Z",
    ]);
  });

  it("counts dates rightly where a clock goes back over midnight", () => {
    // St. John's, 7 November 2010: at 00:01 it was 23:01 of the 6th again, so midnight came twice.
    const newfoundland = {
      expression: "rate(30 minutes)",
      zone: "America/St_Johns",
      anchor: "2010-11-06T00:00Z",
    };
    const sixth = { ...newfoundland, from: "2010-11-06", to: "2010-11-07" };
    expect(starts(sixth)).toEqual(startsByOracle(sixth));
    const seventh = { ...newfoundland, from: "2010-11-07", to: "2010-11-08" };
    expect(starts(seventh)).toEqual(startsByOracle(seventh));
    expect(starts(sixth)).toContain("2010-11-07T03:00:00Z");
  });

  it("keeps the anchor's seconds", () => {
    expect(rate("rate(1 day)", "2026-06-01T22:00:30Z", "2026-06-02", "2026-06-03")).toEqual([
      "2026-06-01T22:00:30Z",
    ]);
  });

  it("refuses to count without an anchor, or from one without Z", () => {
    const question = { expression: "rate(1 day)", zone: "UTC", from: "2026-06-01", to: "2026-06-02" };
    expect(() => starts(question)).toThrow("anchor");
    expect(() => starts({ ...question, anchor: "2026-06-01T00:00" })).toThrow("no instant in UTC");
  });
});

const decade = { from: "2026-01-01", to: "2036-01-01" };

/** Days on which a zone's clock changes, by comparing noons through Intl: the calendar is not asked. */
function transitionDays(zone: string): { from: string; to: string }[] {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  const nameAt = (day: number) => format.format(day * 86_400_000).split(",")[1];
  const first = Date.parse(decade.from) / 86_400_000;
  const days = Array.from({ length: 3652 }, (_, index) => first + index);
  const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  return days
    .filter((day) => nameAt(day) !== nameAt(day + 1))
    .map((day) => ({ from: dateOf(day - 1), to: dateOf(day + 3) }));
}

describe("startsOf against the minute oracle", () => {
  describe.each(zones)("in %s", (zone) => {
    it.each(["daily 00:00", "daily 02:30", "patchTuesday+20d 22:00", "cron(0/20 0-3,23 ? * SUN,FRI-SAT *)"])(
      "agrees in every month of 2026 to 2035: %s",
      (expression) => {
        const question = { expression, zone, ...decade };
        expect(starts(question)).toEqual(startsByOracle(question));
      },
    );

    it("agrees on days of clock changes for any expression", () => {
      const days = transitionDays(zone);
      expect(days.length > 0).toBe(zone !== "UTC" && zone !== "Asia/Tehran");
      const range = days.length === 0 ? month : fc.constantFrom(...days);
      fc.assert(
        fc.property(fc.oneof(phrase, cron(), nightlyCron), range, (expression, dates) => {
          const question = { expression, zone, ...dates };
          expect(starts(question)).toEqual(startsByOracle(question));
        }),
        { seed: 8, numRuns: days.length === 0 ? 20 : 150 },
      );
    });

    it("agrees in any month for any expression", () => {
      fc.assert(
        fc.property(
          fc.oneof(phrase, cron(fc.constantFrom("0", "30", "0,45"))),
          month,
          (expression, dates) => {
            const question = { expression, zone, ...dates };
            expect(starts(question)).toEqual(startsByOracle(question));
          },
        ),
        { seed: 2026, numRuns: 20 },
      );
    });

    it("agrees for rates", () => {
      const rate = fc.constantFrom(
        "rate(7 minutes)",
        "rate(45 minutes)",
        "rate(1 hour)",
        "rate(5 hours)",
        "rate(1 day)",
      );
      fc.assert(
        fc.property(rate, month, fc.integer({ min: -90_000, max: 90_000 }), (expression, dates, away) => {
          const anchor = `${new Date(Date.parse(dates.from) + away * 60_000).toISOString().slice(0, 16)}Z`;
          const question = { expression, zone, ...dates, anchor };
          expect(starts(question)).toEqual(startsByOracle(question));
        }),
        { seed: 24, numRuns: 10 },
      );
    });
  });
});
