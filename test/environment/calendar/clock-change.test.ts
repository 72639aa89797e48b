import { describe, expect, it } from "vitest";
import { ambiguousStartsOf, clockChangesOf } from "../../../environment/calendar/clock-change.ts";
import { parseExpression } from "../../../environment/calendar/expression.ts";
import { valueOf } from "../../../environment/calendar/problem.ts";

const in2026 = { from: "2026-01-01", to: "2027-01-01" };

const changes = (zone: string, range = in2026) =>
  clockChangesOf(zone, range).map(({ kind, at, from, to }) => [kind, at, from, to].map(String).join(" "));

function ambiguous(text: string, zone: string) {
  const expression = valueOf(parseExpression(text));
  if (expression.kind === "rate") throw new Error("a rate has no local starts");
  return ambiguousStartsOf(expression, zone, in2026).map(({ kind, localTime }) => `${kind} ${localTime}`);
}

describe("clockChangesOf", () => {
  it.each([
    [
      "Europe/Berlin",
      [
        "gap 2026-03-29T01:00:00Z 2026-03-29T02:00:00 2026-03-29T03:00:00",
        "overlap 2026-10-25T01:00:00Z 2026-10-25T02:00:00 2026-10-25T03:00:00",
      ],
    ],
    [
      "Australia/Lord_Howe",
      [
        "overlap 2026-04-04T15:00:00Z 2026-04-05T01:30:00 2026-04-05T02:00:00",
        "gap 2026-10-03T15:30:00Z 2026-10-04T02:00:00 2026-10-04T02:30:00",
      ],
    ],
    [
      "Africa/Cairo",
      [
        "gap 2026-04-23T22:00:00Z 2026-04-24T00:00:00 2026-04-24T01:00:00",
        "overlap 2026-10-29T21:00:00Z 2026-10-29T23:00:00 2026-10-30T00:00:00",
      ],
    ],
    ["Asia/Tehran", []],
    ["UTC", []],
  ])("lists those of %s", (zone, expected) => {
    expect(changes(zone)).toEqual(expected);
  });

  it("holds a change on the first day of the range and none on the day after the last", () => {
    expect(changes("Africa/Cairo", { from: "2026-04-24", to: "2026-04-25" })).toHaveLength(1);
    expect(changes("Africa/Cairo", { from: "2026-04-23", to: "2026-04-24" })).toHaveLength(0);
    expect(changes("Europe/Berlin", { from: "2026-03-29", to: "2026-03-30" })).toHaveLength(1);
    expect(changes("Europe/Berlin", { from: "2026-03-28", to: "2026-03-29" })).toHaveLength(0);
  });
});

describe("ambiguousStartsOf", () => {
  it.each([
    ["daily 01:59", []],
    ["daily 02:00", ["gap 2026-03-29T02:00:00", "overlap 2026-10-25T02:00:00"]],
    ["daily 02:59", ["gap 2026-03-29T02:59:00", "overlap 2026-10-25T02:59:00"]],
    ["daily 03:00", []],
    ["monthly 25 02:30", ["overlap 2026-10-25T02:30:00"]],
    ["weekly MON 02:30", []],
    ["cron(0 * * * ? *)", ["gap 2026-03-29T02:00:00", "overlap 2026-10-25T02:00:00"]],
    ["at(2026-03-29T02:30)", ["gap 2026-03-29T02:30:00"]],
  ])("finds those of %s in Berlin", (text, expected) => {
    expect(ambiguous(text, "Europe/Berlin")).toEqual(expected);
  });

  it("knows a gap of half an hour", () => {
    expect(ambiguous("daily 02:29", "Australia/Lord_Howe")).toEqual(["gap 2026-10-04T02:29:00"]);
    expect(ambiguous("daily 02:30", "Australia/Lord_Howe")).toEqual([]);
  });
});
