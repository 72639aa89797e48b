import { expect, test } from "vitest";
import { occurrencesOf } from "../../../environment/calendar/occurrences.ts";
import { plannedOf, shipped } from "../planned.ts";

const range = { from: "2026-12-01", to: "2027-03-01" };

test("the mutes of a ring are windows of the calendar, at the times of its patch windows", () => {
  const environment = shipped("telecom-prod");
  const found = occurrencesOf(environment, plannedOf(environment).derivedWindows, range);
  for (const ring of ["canary", "pilot", "broad"]) {
    const timesOf = (wanted: string) =>
      found.filter(({ name }) => name === wanted).map(({ start, end }) => [start, end].join(" "));
    const patched = timesOf(`patching ${ring}`);
    expect(patched).toHaveLength(3);
    expect(timesOf(`monitoring mute ${ring}`)).toEqual(patched);
  }
  expect(found.filter(({ name }) => name === "monitoring mute emergency")).toEqual([]);
});
