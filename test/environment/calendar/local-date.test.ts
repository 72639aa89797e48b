import { describe, expect, it } from "vitest";
import {
  parseAsOf,
  parseInstant,
  parseLocalDate,
  parseRange,
} from "../../../environment/calendar/local-date.ts";

describe("parseLocalDate", () => {
  it("reads a date", () => {
    expect(parseLocalDate("2028-02-29")).toMatchObject({ ok: true });
  });

  it.each(["2027-02-29", "2026-13-01", "2026-1-1", "2026-01-01T00:00", "20260101", "", "+002026-01-01"])(
    "refuses %j",
    (text) => {
      expect(parseLocalDate(text)).toMatchObject({ ok: false });
    },
  );
});

describe("parseInstant", () => {
  it.each([
    ["2026-11-24T06:00Z", "2026-11-24T06:00:00Z"],
    ["2026-11-24T06:00:30Z", "2026-11-24T06:00:30Z"],
  ])("reads %s", (text, instant) => {
    const result = parseInstant(text);
    expect(result.ok ? result.value.toString() : result.problem).toBe(instant);
  });

  it.each([
    "2026-11-24T06:00+01:00",
    "2026-11-24",
    "2026-11-24T06:00:00.5Z",
    "2026-11-31T06:00Z",
    "2026-11-24T06:00:60Z",
  ])("refuses %j", (text) => {
    expect(parseInstant(text)).toMatchObject({ ok: false });
  });

  it("refuses a time without Z and says how it would read with one", () => {
    expect(parseInstant("2026-11-24T06:00")).toMatchObject({
      ok: false,
      problem: { fix: "write YYYY-MM-DDTHH:MM:SSZ, for example 2026-11-24T06:00Z if that is UTC" },
    });
  });
});

describe("parseRange", () => {
  it("takes an empty range and refuses a backward one", () => {
    expect(parseRange({ from: "2026-06-01", to: "2026-06-01" })).toMatchObject({ ok: true });
    expect(parseRange({ from: "2026-06-02", to: "2026-06-01" })).toMatchObject({
      ok: false,
      problem: { message: "the range runs backwards, from 2026-06-02 to 2026-06-01" },
    });
    expect(parseRange({ from: "2026-06-02", to: "soon" })).toMatchObject({ ok: false });
    expect(parseRange({ from: "soon", to: "2026-06-02" })).toMatchObject({ ok: false });
  });
});

describe("parseAsOf", () => {
  it.each(["2000-01-01T00:00:00Z", "9000-12-31T23:59:59Z"])("takes %s", (text) => {
    expect(parseAsOf(text)).toMatchObject({ ok: true });
  });

  it.each(["1999-12-31T23:59:59Z", "9001-01-01T00:00:00Z", "yesterday"])("refuses %s", (text) => {
    expect(parseAsOf(text)).toMatchObject({ ok: false });
  });
});
