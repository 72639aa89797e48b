import type { Interval } from "../../environment/calendar/window.ts";
import { columns, printable, type TextStyle } from "../../report/layout.ts";
import { closingTime, localTime } from "../../report/local-time.ts";

interface Listed extends Interval {
  readonly name?: string;
  readonly kind?: string;
}

/** Windows as people read them: the local day and time, and the same in UTC. */
export function windowTable(windows: readonly Listed[], zone: string, style: TextStyle): string {
  if (windows.length === 0) return "No window opens in that range.";
  const hasNames = windows.some(({ name }) => name !== undefined);
  const head = [`opens (${zone})`, "closes", "opens (UTC)", ...(hasNames ? ["window"] : [])];
  const rows = windows.map(({ start, end, name, kind }) => [
    localTime(start, zone),
    closingTime({ start, end }, zone),
    start
      .toString()
      .replace("T", " ")
      .replace(/:\d{2}Z$/, "Z"),
    ...(hasNames ? [printable(name === kind ? (name ?? "") : `${kind ?? ""}: ${name ?? ""}`)] : []),
  ]);
  return columns([head.map((each) => style.paint("dim", each)), ...rows], style.width);
}
