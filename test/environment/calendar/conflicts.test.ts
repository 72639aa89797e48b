import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  freezeInterval,
  lossesToFreezes,
  type NamedInterval,
  overlapsBetween,
  overlapsOf,
} from "../../../environment/calendar/conflicts.ts";
import { parseWindow, windowsOf } from "../../../environment/calendar/window.ts";

const range = { from: "2026-03-23", to: "2026-04-06" };

function occurrences(name: string, expression: string, duration: string): NamedInterval[] {
  const result = parseWindow({ expression, duration, zone: "Europe/Berlin" });
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return windowsOf({ ...result.window, ...range }).map((interval) => ({ name, ...interval }));
}

const shared = (windows: NamedInterval[]) =>
  Array.from(
    overlapsOf(windows),
    ({ first, second, start, end }) => `${first.name}/${second.name} ${start.toString()} ${end.toString()}`,
  );

describe("overlapsOf", () => {
  it("finds none between windows that only touch", () => {
    expect(
      shared([...occurrences("a", "daily 01:00", "1h"), ...occurrences("b", "daily 03:30", "1h")]),
    ).toEqual([]);
    expect(
      shared([...occurrences("a", "weekly SAT 01:00", "2h"), ...occurrences("b", "weekly SAT 03:00", "1h")]),
    ).toEqual([]);
  });

  it("finds what two windows share by one minute", () => {
    expect(
      shared([
        ...occurrences("b", "at(2026-04-01T03:00)", "1h"),
        ...occurrences("a", "at(2026-04-01T01:00)", "2h1m"),
      ]),
    ).toEqual(["a/b 2026-04-01T01:00:00Z 2026-04-01T01:01:00Z"]);
  });

  it("finds the overlap that only the spring clock change makes", () => {
    const found = shared([
      ...occurrences("a", "weekly SUN 01:00", "2h"),
      ...occurrences("b", "weekly SUN 03:00", "1h"),
    ]);
    expect(found).toEqual(["a/b 2026-03-29T01:00:00Z 2026-03-29T02:00:00Z"]);
  });

  it("finds a window that lasts into its own next occurrence", () => {
    expect(shared(occurrences("a", "daily 01:00", "24h"))).toEqual([
      // 29 March has 23 hours, so a window of 24 is too long once a year.
      "a/a 2026-03-29T23:00:00Z 2026-03-30T00:00:00Z",
    ]);
    expect(shared(occurrences("a", "daily 01:00", "25h"))).toHaveLength(13);
    expect(shared(occurrences("a", "daily 01:00", "23h"))).toEqual([]);
  });

  it("agrees with comparing every pair", () => {
    const origin = Temporal.Instant.from("2026-01-01T00:00Z");
    const interval = fc
      .record({
        name: fc.uuid(),
        from: fc.integer({ min: 0, max: 60 }),
        length: fc.integer({ min: 1, max: 20 }),
      })
      .map(({ name, from, length }) => ({
        name,
        start: origin.add({ minutes: from }),
        end: origin.add({ minutes: from + length }),
      }));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 12 }), (windows) => {
        const pairs = windows.flatMap((one, index) =>
          windows.slice(index + 1).map((other) => [one, other] as const),
        );
        const minutes = pairs.map(([one, other]) => {
          const from = Math.max(one.start.epochMilliseconds, other.start.epochMilliseconds);
          return Math.min(one.end.epochMilliseconds, other.end.epochMilliseconds) - from;
        });
        const found = Array.from(overlapsOf(windows), ({ start, end }) =>
          end.since(start).total("milliseconds"),
        );
        const ascending = (one: number, other: number) => one - other;
        expect(found.toSorted(ascending)).toEqual(minutes.filter((length) => length > 0).toSorted(ascending));
      }),
      { seed: 8 },
    );
  });
});

describe("overlapsBetween", () => {
  it("gives the pairs of overlapsOf that have one of each side, in its order", () => {
    const origin = Temporal.Instant.from("2026-01-01T00:00Z");
    const side = (names: readonly string[]) =>
      fc.array(
        fc
          .record({
            name: fc.constantFrom(...names),
            from: fc.integer({ min: 0, max: 60 }),
            length: fc.integer({ min: 1, max: 20 }),
          })
          .map(({ name, from, length }) => ({
            name,
            start: origin.add({ minutes: from }),
            end: origin.add({ minutes: from + length }),
          })),
        { maxLength: 12 },
      );
    fc.assert(
      fc.property(side(["a", "b"]), side(["x", "y", "z"]), (ones, others) => {
        const isOne = ({ name }: NamedInterval) => name < "x";
        const wanted = [...overlapsOf([...ones, ...others])].filter(
          ({ first, second }) => isOne(first) !== isOne(second),
        );
        expect([...overlapsBetween(ones, others)]).toEqual(wanted);
      }),
      { seed: 8 },
    );
  });
});

describe("freezeInterval", () => {
  it("freezes both dates whole, on the zone's clock", () => {
    const freeze = freezeInterval({ name: "audit", from: "2026-03-29", to: "2026-03-29" }, "Europe/Berlin");
    expect(`${freeze.start.toString()} ${freeze.end.toString()}`).toBe(
      "2026-03-28T23:00:00Z 2026-03-29T22:00:00Z",
    );
  });

  it("begins with the first instant of a day that has no midnight", () => {
    // In Cairo 24 April 2026 begins at 01:00.
    const freeze = freezeInterval({ name: "audit", from: "2026-04-24", to: "2026-04-25" }, "Africa/Cairo");
    expect(`${freeze.start.toString()} ${freeze.end.toString()}`).toBe(
      "2026-04-23T22:00:00Z 2026-04-25T21:00:00Z",
    );
  });

  it("refuses one that runs backwards", () => {
    expect(() => freezeInterval({ name: "audit", from: "2026-03-30", to: "2026-03-29" }, "UTC")).toThrow(
      RangeError,
    );
  });
});

describe("lossesToFreezes", () => {
  const freezes = [freezeInterval({ name: "audit", from: "2026-03-25", to: "2026-03-26" }, "Europe/Berlin")];
  const lost = (windows: NamedInterval[]) =>
    Array.from(
      lossesToFreezes(windows, freezes),
      ({ whole, start, end }) => `${whole ? "whole" : "part"} ${start.toString()} ${end.toString()}`,
    );

  it("tells whole windows from parts", () => {
    expect(lost(occurrences("patch", "daily 22:00", "4h"))).toEqual([
      "part 2026-03-24T23:00:00Z 2026-03-25T01:00:00Z",
      "whole 2026-03-25T21:00:00Z 2026-03-26T01:00:00Z",
      "part 2026-03-26T21:00:00Z 2026-03-26T23:00:00Z",
    ]);
  });

  it("loses nothing to a freeze that it only touches", () => {
    expect(lost(occurrences("patch", "at(2026-03-24T22:00)", "2h"))).toEqual([]);
    expect(lost(occurrences("patch", "at(2026-03-27T00:00)", "2h"))).toEqual([]);
  });
});
