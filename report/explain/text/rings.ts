import { Temporal } from "temporal-polyfill";
import { formatDuration } from "../../../environment/duration.ts";
import { columns, hanging } from "../../layout.ts";
import { localTime } from "../../local-time.ts";
import { type Section, section } from "./section.ts";

/** The rings in which servers are patched: who is in each, when it starts, and when the customer is told. */
export const rings: Section = ({ rings: all, environment }, style) => {
  if (all.length === 0) return undefined;
  const { zone } = environment;
  const head = ["opens", "told by", "alarms", ""].map((each) => style.paint("dim", each));
  const lines = all.flatMap(({ name, starts, durationMinutes, onDemand, workloads, tagValues, windows }) => [
    hanging(
      `  ${style.paint("green", name)}  `,
      `${starts}, for ${formatDuration(durationMinutes)}`,
      style.width,
    ),
    hanging(
      "    ",
      workloads.length === 0 ? "no server" : `${workloads.join(", ")}, tagged ${tagValues.join(", ")}`,
      style.width,
    ),
    ...(onDemand
      ? [hanging("    ", "only for an emergency patch set that somebody released", style.width)]
      : []),
    ...(windows.length === 0
      ? []
      : [
          columns(
            [
              head,
              ...windows.map(({ start, noticeBy, frozen, alarmsMuted }) => [
                localTime(Temporal.Instant.from(start), zone),
                noticeBy,
                alarmsMuted ? "silent" : "",
                frozen === undefined ? "" : `not opened: ${frozen}`,
              ]),
            ],
            style.width,
            4,
          ),
        ]),
  ]);
  return section(style, `When servers are patched (${zone})`, lines);
};
