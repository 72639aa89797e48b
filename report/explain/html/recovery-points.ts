import { formatDuration } from "../../../environment/duration.ts";
import type { Explanation } from "../explanation.ts";
import { type Content, html } from "./markup.ts";
import { lead, type PageSection } from "./section.ts";
import { table } from "./table.ts";
import { verdict } from "./verdict.ts";

type Workload = Explanation["workloads"][number];

/** Promised and given RPO, where the minutes go, and what is lost with a whole region. */
export const recoveryPoints: PageSection = {
  id: "rpo",
  heading: "How much recent data may be lost",
  body: ({ explanation: { workloads, environment } }) => {
    const judged = workloads.flatMap((each) =>
      each.effective === undefined ? [] : [{ ...each, effective: each.effective }],
    );
    if (judged.length === 0) return undefined;
    const columns = [
      { heading: "Workload" },
      { heading: "Promised", short: true as const },
      { heading: "Given", short: true as const },
      { heading: "Where the time goes" },
    ];
    const rows = judged.map(({ id, promised, effective }) => [
      id,
      formatDuration(promised.rpoMinutes),
      html`${formatDuration(effective.minutes)} ${verdict(effective.minutes <= promised.rpoMinutes)}`,
      parts(effective),
    ]);
    return html`${table("Recovery point objective (RPO) in the workload’s own region", columns, rows)}${judged
      .filter(({ promised }) => promised.tierRpoMinutes < promised.rpoMinutes)
      .map(
        ({
          id,
          promised,
        }) => html`<p>${id}: the tier says ${formatDuration(promised.tierRpoMinutes)}; the best that can be done for it, ${formatDuration(promised.rpoMinutes)}, is promised.</p>
`,
      )}${elsewhere(workloads, environment.regions)}`;
  },
};

function elsewhere(workloads: readonly Workload[], regions: Explanation["environment"]["regions"]): Content {
  const copied = workloads.filter(({ effectiveElsewhere }) => effectiveElsewhere !== undefined);
  const alike = Map.groupBy(copied, ({ region, effectiveElsewhere }) =>
    JSON.stringify([region, effectiveElsewhere]),
  );
  const rows = [...alike.values()].flatMap((those) => {
    const { region, effectiveElsewhere: given } = those[0] ?? {};
    if (given === undefined) return [];
    const from = (region === regions.primary ? regions.recovery : regions.primary) ?? "";
    return [[those.map(({ id }) => id).join(", "), formatDuration(given.minutes), from, parts(given)]];
  });
  if (rows.length === 0) return undefined;
  const columns = [
    { heading: "Workload" },
    { heading: "Given", short: true as const },
    { heading: "From copies in", short: true as const },
    { heading: "Where the time goes" },
  ];
  return html`<h3>From the backup copies alone</h3>
${lead("If the workload’s region is lost with all that is in it. The time to copy comes on top.")}${table("RPO from the copies in the other region", columns, rows)}`;
}

function parts(given: NonNullable<Workload["effective"]>): Content {
  const [only, ...others] = given.parts;
  if (only !== undefined && others.length === 0) return only.what;
  const items = given.parts.map(
    ({ what, minutes }) => html`<li><b>${formatDuration(minutes)}</b> ${what}</li>`,
  );
  return html`<ul class="parts">${items}</ul>`;
}
