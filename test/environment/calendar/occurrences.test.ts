import { expect, test } from "vitest";
import { occurrencesOf } from "../../../environment/calendar/occurrences.ts";
import { fixtureText, readText } from "../../rules/judged.ts";

const { environment } = readText(fixtureText("gold"));
if (environment === undefined) throw new Error("the fixture has mistakes");

const told = (changed: object, from: string, to: string) =>
  occurrencesOf({ ...environment, workloads: [], ...changed }, [], { from, to }).map(
    ({ kind, name, start, end }) => `${kind} ${name} ${start.toString()} ${end.toString()}`,
  );
const calendar = { backup: { start: "daily 01:00", duration: "4h" } };

test("areas' windows are local, freezes whole local days, maintenance windows UTC, all by start", () => {
  const freezes = [
    { name: "closing", from: "2026-03-29", to: "2026-03-29", reason: "audit", approvedBy: "Ada" },
    { name: "earlier", from: "2026-03-27", to: "2026-03-28", reason: "audit", approvedBy: "Ada" },
  ];
  const workloads = [{ id: "share", maintenanceWindow: "sat:23:30-sun:00:30" }];
  const changed = { zone: "Europe/Berlin", calendar: { ...calendar, freezes }, workloads };
  expect(told(changed, "2026-03-28", "2026-03-30")).toEqual([
    "backup backup 2026-03-28T00:00:00Z 2026-03-28T04:00:00Z",
    "freeze closing 2026-03-28T23:00:00Z 2026-03-29T22:00:00Z",
    "vendor maintenance share 2026-03-28T23:30:00Z 2026-03-29T00:30:00Z",
    "backup backup 2026-03-29T00:00:00Z 2026-03-29T04:00:00Z",
  ]);
});

test("the range's last day is not in it", () => {
  expect(told({ zone: "UTC", calendar }, "2026-11-24", "2026-11-24")).toEqual([]);
  expect(told({ zone: "UTC", calendar }, "2026-11-24", "2026-11-25")).toHaveLength(1);
});
