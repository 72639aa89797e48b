import { formatDuration } from "../../../environment/duration.ts";
import type { Explanation } from "../explanation.ts";
import { counted } from "../text/section.ts";
import { type Content, html } from "./markup.ts";
import { lead, type PageSection } from "./section.ts";
import { table } from "./table.ts";

type Monitoring = NonNullable<Explanation["monitoring"]>;

/** The alarms and their number, who is called when, what is not watched, and when nobody is called. */
export const alarms: PageSection = {
  id: "alarms",
  heading: "What is watched, and who is called",
  body: ({ explanation: { monitoring: told } }) =>
    told &&
    html`${lead(`${counted(told.alarms.length, "alarm")} on workloads, and a sign of life every ${formatDuration(told.heartbeatMinutes)}. Severity 1 and 2 call somebody, 3 is a ticket, 4 is for the record.`)}${counts(told)}${escalation(told)}${leftOut(told)}${mutes(told)}${everyAlarm(told)}`,
};

/** A row per region, a column per severity. */
function counts({ counts: all }: Monitoring): Content {
  if (all.length === 0) return undefined;
  const severities = [...new Set(all.map(({ severity }) => severity))].sort((one, other) => one - other);
  const columns = [
    { heading: "Region", short: true as const },
    ...severities.map((severity) => ({ heading: `Severity ${severity}`, short: true as const })),
    { heading: "All", short: true as const },
  ];
  const rows = [...Map.groupBy(all, ({ region }) => region)].map(([region, those]) => {
    const countOf = (severity: number) => those.find((each) => each.severity === severity)?.count ?? 0;
    const ofEach = severities.map(countOf);
    return [region, ...ofEach, ofEach.reduce((sum, count) => sum + count, 0)];
  });
  return table("How many, by region and severity", columns, rows);
}

function escalation({ escalation: all }: Monitoring): Content {
  if (all.length === 0) return undefined;
  const columns = [{ heading: "Level" }, { heading: "After", short: true as const }, { heading: "Who" }];
  const rows = all.map(({ level, afterMinutes, contact }) => [
    level,
    afterMinutes === 0 ? "at once" : formatDuration(afterMinutes),
    contact ?? html`<span class="warn">nobody is named</span>`,
  ]);
  return table("Who is called where on-call does not answer", columns, rows);
}

function leftOut({ leftOut: all }: Monitoring): Content {
  if (all.length === 0) return undefined;
  const columns = [
    { heading: "Workload" },
    { heading: "Alarm" },
    { heading: "Severity", short: true as const },
    { heading: "Because" },
  ];
  const rows = all.map(({ workload, id, severity, because }) => [
    workload,
    html`<code>${id}</code>`,
    severity,
    because,
  ]);
  return html`<details>
<summary>Not watched (${all.length})</summary>
<div class="table">${table("Alarms that the tier has and this environment has not", columns, rows)}</div>
</details>
`;
}

/** A row per ring and place: its mutes differ in their date only. */
function mutes({ mutes: all }: Monitoring): Content {
  if (all.length === 0) return undefined;
  const columns = [
    { heading: "Ring" },
    { heading: "Region", short: true as const },
    { heading: "Workloads" },
    { heading: "Begins" },
    { heading: "Lasts", short: true as const },
  ];
  const alike = Map.groupBy(all, ({ starts: _, ...place }) => JSON.stringify(place));
  const rows = [...alike.values()].flatMap((those) => {
    const [first, last] = [those[0], those.at(-1)];
    if (first === undefined || last === undefined) return [];
    const begins =
      those.length === 1 ? first.starts : `${first.starts} to ${last.starts}, ${those.length} times`;
    return [
      [first.ring, first.region, first.workloads.join(", "), begins, formatDuration(first.durationMinutes)],
    ];
  });
  return html`<details>
<summary>Silent while servers are patched (${all.length})</summary>
<div class="table">${table("When nobody is called", columns, rows)}</div>
</details>
`;
}

function everyAlarm({ alarms: all }: Monitoring): Content {
  if (all.length === 0) return undefined;
  const columns = [
    { heading: "Alarm" },
    { heading: "Severity", short: true as const },
    { heading: "Workload" },
    { heading: "Region", short: true as const },
    { heading: "Raised when" },
  ];
  const rows = all
    .toSorted((one, other) => one.severity - other.severity)
    .map(({ name, severity, workload, region, when }) => [
      html`<code>${name}</code>`,
      severity,
      workload ?? "all",
      region,
      when,
    ]);
  return html`<details>
<summary>Every alarm (${all.length})</summary>
<div class="table">${table("Alarms, the most severe first", columns, rows)}</div>
</details>
`;
}
