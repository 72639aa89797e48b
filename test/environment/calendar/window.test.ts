import { describe, expect, it } from "vitest";
import { parseWindow, type WindowText, windowsOf } from "../../../environment/calendar/window.ts";

const nightly: WindowText = { expression: "daily 01:00", duration: "4h", zone: "Europe/Berlin" };

function windowOf(text: WindowText) {
  const result = parseWindow(text);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.window;
}

function problemsOf(text: WindowText) {
  const result = parseWindow(text);
  return "problems" in result ? result.problems.map(({ part, message }) => `${part}: ${message}`) : [];
}

describe("parseWindow", () => {
  it("reads a window into plain data", () => {
    const window = windowOf(nightly);
    expect(window).toEqual({
      expression: { kind: "daily", at: { hour: 1, minute: 0 } },
      durationMinutes: 240,
      zone: "Europe/Berlin",
    });
    expect(JSON.parse(JSON.stringify(window))).toEqual(window);
  });

  it("reports every bad part at once", () => {
    expect(problemsOf({ expression: "sometimes", duration: "1mo", zone: "+02:00", anchor: "noon" })).toEqual([
      'expression: "sometimes" is no window expression',
      'duration: "1mo" is no duration',
      'zone: "+02:00" is an offset, which does not follow daylight saving time',
      'anchor: "noon" is no instant in UTC',
    ]);
  });

  it("wants an anchor for a rate and for nothing else", () => {
    const rate = { ...nightly, expression: "rate(12 hours)" };
    expect(problemsOf(rate)).toEqual(["anchor: a rate needs the instant of its first occurrence"]);
    expect(problemsOf({ ...rate, anchor: "2026-11-24T06:00" })).toEqual([
      'anchor: "2026-11-24T06:00" is no instant in UTC',
    ]);
    expect(windowOf({ ...rate, anchor: "2026-11-24T06:00Z" }).anchor).toBe("2026-11-24T06:00Z");
    expect(problemsOf({ ...nightly, anchor: "2026-11-24T06:00Z" })).toEqual([
      "anchor: only a rate counts from an instant",
    ]);
  });
});

describe("windowsOf", () => {
  it("lasts elapsed time, also over a clock change", () => {
    const windows = windowsOf({ ...windowOf(nightly), from: "2026-03-28", to: "2026-03-30" });
    expect(windows.map(({ start, end }) => `${start.toString()} ${end.toString()}`)).toEqual([
      "2026-03-28T00:00:00Z 2026-03-28T04:00:00Z",
      "2026-03-29T00:00:00Z 2026-03-29T04:00:00Z",
    ]);
  });
});
