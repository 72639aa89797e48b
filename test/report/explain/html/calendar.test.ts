import { describe, expect, test } from "vitest";
import { explanationPage } from "../../../../report/explain/html/page.ts";
import type { CalendarWindow } from "../../../../report/explain/html/section.ts";
import { shipped } from "../../../components/planned.ts";
import { contentOf } from "./pages.ts";

/** The page of a customer in Berlin, as of noon on 24 November 2026, with these windows and freezes alone. */
function pageWith(calendar: readonly CalendarWindow[], freezes: readonly [string, string][] = []): string {
  const { explanation } = contentOf(shipped("biolab-prod"));
  const named = freezes.map(([from, to]) => ({ name: "audit", from, to, reason: "why", approvedBy: "who" }));
  return explanationPage({ calendar, explanation: { ...explanation, freezes: named } });
}

/** Marks of windows as `day hours`: the first of the 60 days is 0. A lane is 48 pixels high, and a pixel half an hour. */
function marksOf(page: string): string[] {
  const lanes = [...page.matchAll(/<rect class="ground" y="(?<top>\d+)"/g)].map(({ groups }) =>
    Number(groups?.["top"]),
  );
  const marks = page.matchAll(
    /<rect(?: class="pale")? x="(?<x>[\d.]+)%" y="(?<y>[\d.]+)" width="[\d.]+%" height="(?<tall>[\d.]+)"><title>/g,
  );
  return [...marks].map(({ groups = {} }) => {
    const top = lanes.findLast((each) => each <= Number(groups["y"])) ?? 0;
    const from = (Number(groups["y"]) - top) / 2;
    return `${Math.floor((Number(groups["x"]) / 100) * 60)} ${from}-${from + Number(groups["tall"]) / 2}`;
  });
}

const backup = { name: "backup", kind: "backup" };

describe("a window stands at its day and hours on the customer's clock", () => {
  test.each<[string, string, string, string[]]>([
    ["within a day", "2026-11-25T00:00:00Z", "2026-11-25T04:00:00Z", ["1 1-5"]],
    ["over midnight", "2026-11-25T21:00:00Z", "2026-11-26T01:00:00Z", ["1 22-24", "2 0-2"]],
    ["until midnight", "2026-11-25T21:00:00Z", "2026-11-25T23:00:00Z", ["1 22-24"]],
    ["open since yesterday", "2026-11-23T21:00:00Z", "2026-11-24T13:00:00Z", ["0 0-14"]],
    ["longer than the calendar", "2027-01-21T23:00:00Z", "2027-02-21T23:00:00Z", ["59 0-24"]],
    ["short", "2026-11-25T00:00:00Z", "2026-11-25T00:30:00Z", ["1 1-3"]],
    ["short and late", "2026-11-25T22:30:00Z", "2026-11-25T22:45:00Z", ["1 22-24"]],
  ])("%s", (_, start, end, marks) => {
    expect(marksOf(pageWith([{ ...backup, start, end }]))).toEqual(marks);
  });

  test("that changes", () => {
    const { explanation } = contentOf(shipped("biolab-prod"), "2026-10-20T12:00:00Z");
    const windows = [
      { ...backup, start: "2026-10-24T23:00:00Z", end: "2026-10-25T03:00:00Z" },
      { ...backup, start: "2026-10-25T00:30:00Z", end: "2026-10-25T01:15:00Z" },
    ];
    const page = explanationPage({ calendar: windows, explanation: { ...explanation, freezes: [] } });
    expect(marksOf(page)).toEqual(["5 1-4", "5 2.5-4.5"]);
  });
});

describe("a freeze lies over all lanes", () => {
  const windows = [
    { ...backup, start: "2026-11-25T00:00:00Z", end: "2026-11-25T04:00:00Z" },
    { name: "db", kind: "vendor maintenance", start: "2026-11-29T06:00:00Z", end: "2026-11-29T07:00:00Z" },
  ];
  const bandsOf = (page: string) =>
    [...page.matchAll(/class="freeze" x="([\d.]+)%" y="\d+" width="([\d.]+)%"/g)].map(([, x, width]) =>
      [x, width].map((each) => Math.round((Number(each) / 100) * 60)),
    );

  test.each<[string, [string, string], number[]]>([
    ["to come", ["2026-12-14", "2026-12-20"], [20, 7]],
    ["that began before", ["2026-11-01", "2026-11-24"], [0, 1]],
    ["that ends after", ["2027-01-22", "2027-03-01"], [59, 1]],
  ])("one %s", (_, freeze, band) => {
    expect(bandsOf(pageWith(windows, [freeze]))).toEqual([band, band]);
  });

  test("one too far ahead is listed only", () => {
    const page = pageWith(windows, [["2027-03-01", "2027-03-02"]]);
    expect(bandsOf(page)).toEqual([]);
    expect(page.includes("2027-03-02")).toBe(true);
  });
});

describe("lanes", () => {
  const lanesOf = (page: string) =>
    [...page.matchAll(/class="lane-name"[^>]*>(?<name>[^<]*)/g)].map(({ groups }) => groups?.["name"]);
  const at = { start: "2026-11-25T00:00:00Z", end: "2026-11-25T04:00:00Z" };

  test("are one per kind, and per name where a kind has few", () => {
    const page = pageWith([
      { ...at, name: "backup", kind: "backup" },
      { ...at, name: "patching canary", kind: "patching" },
      { ...at, name: "patching broad", kind: "patching" },
      { ...at, name: "db-1", kind: "vendor maintenance" },
      { ...at, name: "db-2", kind: "vendor maintenance" },
      ...[1, 2, 3, 4, 5, 6, 7].map((each) => ({ ...at, name: `mute ${each}`, kind: "monitoring" })),
    ]);
    expect(lanesOf(page)).toEqual([
      "Backup",
      "Patching canary",
      "Patching broad",
      "Vendor maintenance",
      "Monitoring",
    ]);
  });

  test("tell windows that pass unless they are needed", () => {
    const { explanation } = contentOf(shipped("biolab-prod"));
    const ring = {
      name: "emergency",
      starts: "daily at 07:00",
      onDemand: true,
      windows: [],
      durationMinutes: 60,
    };
    const rings = [{ ...ring, regions: [], workloads: [], tagValues: [] }];
    const calendar = [{ ...at, name: "patching emergency", kind: "patching" }];
    const page = explanationPage({ calendar, explanation: { ...explanation, rings } });
    expect(page.includes("Patching emergency<tspan")).toBe(true);
    expect(page.includes("(passes, unless it is needed)</tspan>")).toBe(true);
    expect(page.match(/<rect class="pale"/g)).toHaveLength(1);
  });

  test("say what is unusual in them", () => {
    const page = pageWith([
      { ...at, ...backup, note: "daily" },
      { ...at, ...backup, note: "daily" },
      { ...at, ...backup, note: "weekly" },
    ]);
    expect(page.includes("(stronger: weekly)</tspan>")).toBe(true);
    expect(page.match(/<rect class="pale"/g)).toHaveLength(2);
  });
});

/** A section's part of a page. */
function sectionOf(page: string, id: string): string {
  const start = page.indexOf(`<section id="${id}"`);
  return page.slice(start, page.indexOf("</section>", start));
}

test("every window is listed as well, and the picture has a title and a text", () => {
  const content = contentOf(shipped("biolab-prod"));
  const page = sectionOf(explanationPage(content), "calendar");
  const windows = content.calendar.filter(({ kind }) => kind !== "freeze");
  expect(windows.length).toBeGreaterThan(60);
  expect(page.match(/<th scope="row" role="rowheader">\w{3} 202\d-/g)).toHaveLength(windows.length);
  const [, text = ""] = /<desc id="calendar-text">([^<]*)</.exec(page) ?? [];
  expect(text).toMatch(/^Backup on 59 days\. /);
  expect(text).toMatch(
    / Vendor maintenance on \d+ days\. .*Freeze audit week from 2026-12-14 to 2026-12-20\./,
  );
});
