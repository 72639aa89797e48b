import { Temporal } from "temporal-polyfill";
import { formatDuration } from "../../../environment/duration.ts";
import { localTime } from "../../local-time.ts";
import type { Explanation } from "../explanation.ts";
import { type Content, html } from "./markup.ts";
import { lead, type PageSection } from "./section.ts";
import { table } from "./table.ts";
import { verdict } from "./verdict.ts";

type Failover = NonNullable<Explanation["failover"]>;

/** How the service moves to the other region, how long that takes, and what it loses by what. */
export const failover: PageSection = {
  id: "failover",
  heading: "If a whole region is lost",
  body: ({ explanation: { failover: told, environment } }) =>
    told &&
    html`${lead(`The service moves from ${told.from} to ${told.to} (${told.approach}).`)}${time(told, environment.zone)}${path(told)}${losses(told)}${everyStep(told)}`,
};

function time({ plannedMinutes, rtoMinutes, approvers, steps, drill }: Failover, zone: string): Content {
  const people = approvers === 1 ? "One person approves" : `${approvers} people approve`;
  const drilled =
    drill &&
    ` Drilled every ${formatDuration(drill.everyMinutes)}; ${
      drill.lastHeld === undefined ? "none was held yet" : `the last was on ${drill.lastHeld}`
    }.${drill.next.length === 0 ? "" : ` Next: ${drill.next.map((start) => localTime(Temporal.Instant.from(start), zone)).join("; ")}.`}`;
  return html`<p>It takes <strong>${formatDuration(plannedMinutes)}</strong> at most${
    rtoMinutes === 0
      ? undefined
      : html` of the promised <strong>${formatDuration(rtoMinutes)}</strong>: ${verdict(plannedMinutes <= rtoMinutes)}`
  }. ${people}. The plan has ${steps.length} steps.${drilled}</p>
`;
}

/** The chain that decides how long it takes, with the minute at which each of its steps begins at the latest. */
function path({ longest, dnsMinutes }: Failover): Content {
  const steps = [
    ...longest,
    ...(dnsMinutes === 0 ? [] : [{ what: "Names are remembered", minutes: dnsMinutes }]),
  ];
  if (steps.length === 0) return undefined;
  const columns = [
    { heading: "Begins after", short: true as const },
    { heading: "Takes", short: true as const },
    { heading: "Step" },
  ];
  const rows = steps.map(({ what, minutes }, index) => [
    durationText(steps.slice(0, index).reduce((sum, step) => sum + step.minutes, 0)),
    durationText(minutes),
    what,
  ]);
  return table("The longest path: the steps that decide how long it takes, at most", columns, rows);
}

function durationText(minutes: number): string {
  return minutes === 0 ? "0 min" : formatDuration(minutes);
}

/** What a step does, to what, what it needs and how it is taken back. */
function doneIn({ what, target, manual, needs, undo }: Failover["steps"][number]): Content {
  const lines = [
    ...(target === undefined || what.includes(target) ? [] : [html`on <code>${target}</code>`]),
    ...(manual ? ["by a person"] : []),
    ...(needs.length === 0 ? [] : [`needs: ${needs.join("; ")}`]),
    ...(undo === undefined ? [] : [`taken back: ${undo}`]),
  ];
  return html`${what}${lines.map((line) => html`<br><span class="quiet">${line}</span>`)}`;
}

/** The whole plan, folded: whoever carries it out needs all of it, and nobody else. */
function everyStep({ steps }: Failover): Content {
  const columns = [
    { heading: "Step" },
    { heading: "Phase", short: true as const },
    { heading: "What is done" },
    { heading: "After" },
    { heading: "Takes", short: true as const },
  ];
  const rows = steps.map((step) => [
    html`<code>${step.id}</code>`,
    step.phase,
    doneIn(step),
    step.after.map((one, index) => html`${index === 0 ? "" : ", "}<code>${one}</code>`),
    durationText(step.minutes),
  ]);
  return html`<details>
<summary>Every step of the plan (${steps.length})</summary>
<div class="table">${table("The plan, phase by phase", columns, rows)}</div>
</details>
`;
}

function losses({ workloads }: Failover): Content {
  if (workloads.length === 0) return undefined;
  const columns = [
    { heading: "Workload" },
    { heading: "Promised", short: true as const },
    { heading: "Lost", short: true as const },
    { heading: "How its data gets there" },
  ];
  const rows = workloads.map(({ id, by, because, promisedLossMinutes, lossElsewhereMinutes }) => {
    const isKept =
      promisedLossMinutes === undefined ||
      (lossElsewhereMinutes !== undefined && lossElsewhereMinutes <= promisedLossMinutes);
    const lost = lossElsewhereMinutes === undefined ? "everything" : durationText(lossElsewhereMinutes);
    return [
      id,
      promisedLossMinutes === undefined ? "nothing" : durationText(promisedLossMinutes),
      html`${lost} ${promisedLossMinutes === undefined ? undefined : verdict(isKept)}`,
      html`${by}${because === undefined ? undefined : html`<br><span class="quiet">${because}</span>`}`,
    ];
  });
  return table("What is lost with the region", columns, rows);
}
