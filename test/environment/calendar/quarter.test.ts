import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { datedRange, quarterOf } from "../../../environment/calendar/quarter.ts";

const at = (instant: string, zone = "UTC") => quarterOf(Temporal.Instant.from(instant), zone);

describe("the quarter of an instant", () => {
  it.each([
    ["2026-01-01T00:00:00Z", { year: 2026, quarter: 1 }],
    ["2026-03-31T23:59:59Z", { year: 2026, quarter: 1 }],
    ["2026-04-01T00:00:00Z", { year: 2026, quarter: 2 }],
    ["2026-12-31T23:59:59Z", { year: 2026, quarter: 4 }],
  ])("%s is %j", (instant, quarter) => {
    expect(at(instant)).toEqual(quarter);
  });

  it("is that of the customer's own clock", () => {
    expect(at("2026-12-31T23:30:00Z", "Europe/Berlin")).toEqual({ year: 2027, quarter: 1 });
    expect(at("2027-01-01T03:30:00Z", "America/New_York")).toEqual({ year: 2026, quarter: 4 });
  });

  it("is UTC's where the file names no zone that exists", () => {
    expect(at("2026-12-31T23:30:00Z", "Europe/Nowhere")).toEqual({ year: 2026, quarter: 4 });
  });
});

describe("the dates that dated entries cover", () => {
  it.each([
    [
      { year: 2026, quarter: 4 },
      { from: "2026-10-01", to: "2028-01-01" },
    ],
    [
      { year: 2027, quarter: 1 },
      { from: "2027-01-01", to: "2028-04-01" },
    ],
  ] as const)("of %j are this quarter and the next four", (quarter, range) => {
    expect(datedRange(quarter)).toEqual(range);
  });
});
