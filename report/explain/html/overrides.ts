import { html } from "./markup.ts";
import type { PageSection } from "./section.ts";
import { table } from "./table.ts";

/** From how many days before its end on an exception is worth a warning. */
const soonDays = 30;

/** Deviations from the tier and their end. */
export const overrides: PageSection = {
  id: "exceptions",
  heading: "Different from the tier",
  body: ({ explanation: { overrides: all } }) => {
    if (all.length === 0) return undefined;
    const columns = [
      { heading: "What" },
      { heading: "Value", short: true as const },
      { heading: "For" },
      { heading: "Why" },
      { heading: "Until", short: true as const },
      { heading: "Days left" },
    ];
    const rows = all.map(({ path, workload, value, reason, approvedBy, expires, daysLeft }) => [
      html`<code>${path}</code>`,
      String(value),
      workload ?? "all workloads",
      `${reason} (approved by ${approvedBy})`,
      expires,
      daysLeft > soonDays ? daysLeft : html`${daysLeft} <span class="warn">renew or remove it soon</span>`,
    ]);
    return table("Exceptions, each approved and with an end", columns, rows);
  },
};
