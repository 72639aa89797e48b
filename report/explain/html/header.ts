import { Temporal } from "temporal-polyfill";
import { formatDuration } from "../../../environment/duration.ts";
import { localTime } from "../../local-time.ts";
import { type Content, html, type Markup } from "./markup.ts";
import type { PageContent } from "./section.ts";

/** Whose environment this is, where it runs, what it is judged by, and its figures of note. */
export function header({ explanation }: PageContent): Markup {
  const { customer, stage, tier, edition, zone, accounts, regions, frameworks, dataClasses } =
    explanation.environment;
  const facts: [string, Content][] = [
    ["Tier", `${tier}, as the tier tables of ${edition} define it`],
    [
      "Account",
      accounts.backup === undefined
        ? accounts.workload
        : `${accounts.workload}, copies in ${accounts.backup}`,
    ],
    [
      "Region",
      regions.recovery === undefined
        ? regions.primary
        : `${regions.primary}, recovered in ${regions.recovery}`,
    ],
    ["Time zone", `${zone}; every time on this page, unless it ends in Z`],
    ["Data", dataClasses.join(", ")],
    ["Judged by", frameworks.length === 0 ? "no framework" : frameworks.join(", ")],
    ["As of", `${localTime(Temporal.Instant.from(explanation.asOf), zone)} (${explanation.asOf})`],
    ["File", html`<code>${explanation.file}</code>`],
  ];
  return html`<header>
<h1>${customer}, ${stage}: what is protected, and when</h1>
<ul class="figures-of-note">
${figuresOfNote(explanation).map(([figure, of]) => html`<li><strong>${figure}</strong><span>${of}</span></li>\n`)}</ul>
<dl class="facts">
${facts.map(([name, fact]) => html`<dt>${name}</dt><dd>${fact}</dd>\n`)}</dl>
</header>
`;
}

function figuresOfNote({ workloads, vaults, findings }: PageContent["explanation"]): [string, string][] {
  const covered = workloads.filter(({ plan }) => plan !== undefined);
  const judged = workloads.flatMap(({ effective, promised }) =>
    effective === undefined ? [] : [effective.minutes <= promised.rpoMinutes],
  );
  const longest = Math.max(0, ...covered.map(({ promised }) => promised.rtoMinutes));
  return [
    [`${covered.length} of ${workloads.length}`, "workloads covered"],
    [`${judged.filter(Boolean).length} of ${judged.length}`, "recovery point promises kept"],
    ...(longest === 0
      ? []
      : [[formatDuration(longest), "longest promised time to recover"] as [string, string]]),
    [String(vaults.length), vaults.length === 1 ? "locked vault" : "locked vaults"],
    [String(findings.length), findings.length === 1 ? "warning" : "warnings"],
  ];
}
