import type { Explanation } from "../explanation.ts";
import { type Content, html } from "./markup.ts";
import { lead, type PageSection } from "./section.ts";
import { table } from "./table.ts";
import { openingAndClosing } from "./windows.ts";

type Ring = Explanation["rings"][number];

/** The rings in which servers are patched, their next windows, and when the customer is told of each. */
export const rings: PageSection = {
  id: "patching",
  heading: "When servers are patched",
  body: ({ explanation: { rings: all, environment } }) => {
    if (all.length === 0) return undefined;
    const columns = [
      { heading: "Ring" },
      { heading: "Runs" },
      { heading: "Next", short: true as const },
      { heading: "Servers" },
      { heading: "Tagged" },
    ];
    const rows = all.map((ring) => [
      ring.name,
      ring.starts,
      nextOf(ring, environment.zone),
      ring.workloads.length === 0 ? "none" : ring.workloads.join(", "),
      ring.tagValues.map((value, index) => html`${index === 0 ? "" : ", "}<code>${value}</code>`),
    ]);
    return html`${lead("Servers are patched ring by ring, and the customer is told of every window before it opens.")}${table("Rings, in their order", columns, rows)}${windows(all, environment.zone)}`;
  },
};

function nextOf({ onDemand, windows: all }: Ring, zone: string): Content {
  if (onDemand) return "passes, unless somebody released an emergency patch set";
  const next = all.find(({ frozen }) => frozen === undefined);
  return next === undefined ? "none" : openingAndClosing(next, zone)[0];
}

function windows(all: readonly Ring[], zone: string): Content {
  const next = all
    .flatMap((ring) => ring.windows.map((window) => ({ ...window, ring: ring.name })))
    .sort((one, other) => (one.start < other.start ? -1 : 1));
  if (next.length === 0) return undefined;
  const columns = [
    { heading: "Opens", short: true as const },
    { heading: "Closes", short: true as const },
    { heading: "Ring" },
    { heading: "Customer told by", short: true as const },
    { heading: "Alarms", short: true as const },
    { heading: "Frozen" },
  ];
  const rows = next.map((window) => [
    ...openingAndClosing(window, zone),
    window.ring,
    window.noticeBy,
    window.alarmsMuted ? "silent" : undefined,
    window.frozen === undefined ? undefined : html`<span class="warn">not opened</span>: ${window.frozen}`,
  ]);
  return html`<details>
<summary>The next windows of every ring (${next.length})</summary>
<div class="table">${table(`Patch windows (${zone})`, columns, rows)}</div>
</details>
`;
}
