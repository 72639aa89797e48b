import type { Explanation } from "../explanation.ts";
import { type Content, html } from "./markup.ts";
import type { PageSection } from "./section.ts";
import { table } from "./table.ts";

/** Which plan covers which workload, and which none covers. */
export const coverage: PageSection = {
  id: "coverage",
  heading: "What is covered",
  body: ({ explanation: { workloads } }) => {
    if (workloads.length === 0) return undefined;
    const left = workloads.filter(({ plan }) => plan === undefined).length;
    const columns = [
      { heading: "Workload" },
      { heading: "What it is" },
      { heading: "Region", short: true as const },
      { heading: "Covered by" },
    ];
    const rows = workloads.map((each) => [each.id, each.title, each.region, coveredBy(each)]);
    return table(`${workloads.length - left} covered, ${left} left out`, columns, rows);
  },
};

function coveredBy({ plan, exempt }: Explanation["workloads"][number]): Content {
  if (plan !== undefined) return html`<code>${plan}</code>`;
  const mark = html`<strong class="warn">left out</strong>`;
  return exempt === undefined
    ? mark
    : html`${mark} until ${exempt.expires}: ${exempt.reason} (approved by ${exempt.approvedBy})`;
}
