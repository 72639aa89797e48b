import { describe, expect, it } from "vitest";
import { isZone, parseZone, zoneDataVersion } from "../../../environment/calendar/zone.ts";

describe("isZone", () => {
  it.each([
    "Europe/Berlin",
    "America/Argentina/Buenos_Aires",
    "America/Port-au-Prince",
    "Antarctica/DumontDUrville",
    "Asia/Kolkata",
    "Asia/Calcutta",
    "Etc/UTC",
    "UTC",
  ])("knows %s", (name) => {
    expect(isZone(name)).toBe(true);
  });

  it("knows every zone of this machine's data", () => {
    expect(Intl.supportedValuesOf("timeZone").filter((name) => !isZone(name))).toEqual([]);
  });

  it.each([
    "europe/berlin",
    "Europe/berlin",
    "+02:00",
    "-05",
    "UTC+2",
    "Z",
    "PST",
    "IST",
    "",
    " UTC",
    "Europe/Berlin\n",
    "2026-01-01T00:00[UTC]",
  ])("does not know %j", (name) => {
    expect(isZone(name)).toBe(false);
  });
});

describe("parseZone", () => {
  it.each([
    ["europe/berlin", "write Europe/Berlin"],
    ["Europe/Berlinn", "write Europe/Berlin"],
    ["Berlin", "write Europe/Berlin"],
    ["asia/kolkata", "write Asia/Kolkata"],
    ["America/New York", "write America/New_York"],
    ["utc", "write UTC"],
    ["Nowhere/At_All", "write an IANA name, for example Europe/Berlin"],
    ["x".repeat(1_000_000), "write an IANA name, for example Europe/Berlin"],
  ])("names the nearest zone for %.40s", (text, fix) => {
    expect(parseZone(text)).toMatchObject({ ok: false, problem: { fix } });
  });

  it.each(["+02:00", "-0500", "UTC+2", "GMT-3", "Z"])("explains why the offset %s is refused", (text) => {
    expect(parseZone(text)).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining("does not follow daylight saving time") as string },
    });
  });

  it("gives back the name of a zone", () => {
    expect(parseZone("Australia/Lord_Howe")).toEqual({ ok: true, value: "Australia/Lord_Howe" });
  });
});

describe("zoneDataVersion", () => {
  it("is a release of IANA's data", () => {
    expect(zoneDataVersion).toMatch(/^20\d\d[a-z]$/);
  });
});
