import { formatDuration } from "../../../environment/duration.ts";
import type { Explanation } from "../explanation.ts";
import { counted } from "../text/section.ts";
import { type Content, html } from "./markup.ts";
import type { PageSection } from "./section.ts";
import { table } from "./table.ts";
import { openingAndClosing } from "./windows.ts";

type Proof = NonNullable<Explanation["proof"]>;

/** What is restored for a test and when, what is not, and what an auditor can be shown. */
export const proof: PageSection = {
  id: "proof",
  heading: "How it is proven",
  body: ({ explanation: { proof: told, environment } }) =>
    told && html`${restoreTests(told, environment.zone)}${untested(told)}${evidence(told)}`,
};

function restoreTests({ restoreTests: all }: Proof, zone: string): Content {
  if (all.length === 0) return undefined;
  const columns = [
    { heading: "Region", short: true as const },
    { heading: "Runs" },
    { heading: "Next", short: true as const },
    { heading: "What is restored" },
    { heading: "Into" },
    { heading: "Kept for checks", short: true as const },
  ];
  const rows = all.map(({ region, starts, next, point, keptMinutes, workloads, network }) => [
    region,
    starts,
    next[0] && openingAndClosing(next[0], zone)[0],
    `${point === "latest" ? "the latest point" : "a random point"} of ${workloads.join(", ")}`,
    network === undefined ? "the default VPC" : html`<code>${network}</code>`,
    formatDuration(keptMinutes),
  ]);
  return table("Restore tests; what was restored is deleted afterwards", columns, rows);
}

function untested({ untested: all }: Proof): Content {
  if (all.length === 0) return undefined;
  const columns = [{ heading: "Not tested" }, { heading: "Because" }];
  const rows = all.map(({ workload, because }) => [workload, because]);
  return table("Protected, and restored by no test", columns, rows);
}

function evidence({ evidence: all }: Proof): Content {
  if (all.length === 0) return undefined;
  const columns = [
    { heading: "Region", short: true as const },
    { heading: "Controls of AWS Backup Audit Manager" },
    { heading: "Reported every day" },
  ];
  const rows = all.map(({ region, controls, reports }) => [
    region,
    controls.length === 0
      ? "none"
      : html`<details><summary>${counted(controls.length, "control")}</summary><ul class="plain">${controls.map((each) => html`<li><code>${each}</code></li>`)}</ul></details>`,
    reports.length === 0 ? "nothing" : reports.join(", "),
  ]);
  return table("Evidence for an auditor", columns, rows);
}
