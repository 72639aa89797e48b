import { Temporal } from "temporal-polyfill";
import { formatDuration } from "../../../environment/duration.ts";
import { hanging, type TextStyle } from "../../layout.ts";
import { closingTime, localTime } from "../../local-time.ts";
import type { Explanation } from "../explanation.ts";
import { counted, type Section, section } from "./section.ts";

type Proof = NonNullable<Explanation["proof"]>;

/** What is restored for a test and when, what is not, and what an auditor can be shown. */
export const proof: Section = ({ proof: told, environment }, style) => {
  if (told === undefined) return undefined;
  const { restoreTests, untested, evidence } = told;
  return section(style, "How it is proven", [
    ...restoreTests.flatMap((test) => testLines(test, environment.zone, style)),
    ...untested.map(({ workload, because }) =>
      hanging(`  ${style.paint("red", "not tested")}  `, `${workload}: ${because}`, style.width),
    ),
    ...evidence.flatMap((one) => evidenceLines(one, style)),
  ]);
};

function testLines(test: Proof["restoreTests"][number], zone: string, style: TextStyle): string[] {
  const { region, starts, next, point, keptMinutes, workloads, network } = test;
  const dates = next.map(({ start, end }) => {
    const interval = { start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) };
    return `${localTime(interval.start, zone)} to ${closingTime(interval, zone)}`;
  });
  const place = network === undefined ? "the default VPC" : network;
  const which = point === "latest" ? "the latest point" : "a random point";
  return [
    `  ${style.paint("green", "restore test")}  ${region}`,
    hanging(
      "    ",
      `${starts}: ${which} of ${workloads.join(", ")}, in ${place}; deleted after ${formatDuration(keptMinutes)}`,
      style.width,
    ),
    ...(dates.length === 0 ? [] : [hanging("    ", `next: ${dates.join("; ")}`, style.width)]),
  ];
}

function evidenceLines({ region, controls, reports }: Proof["evidence"][number], style: TextStyle): string[] {
  const framework =
    controls.length === 0 ? [] : [`${counted(controls.length, "control")} of AWS Backup Audit Manager`];
  const daily = reports.length === 0 ? [] : [`daily reports of ${reports.join(", ")}`];
  return [
    `  ${style.paint("green", "evidence")}  ${region}`,
    hanging("    ", [...framework, ...daily].join("; "), style.width),
  ];
}
