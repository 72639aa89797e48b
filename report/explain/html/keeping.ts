import type { Explanation } from "../explanation.ts";
import { copiesOf } from "../text/keeping.ts";
import { daysText } from "../text/section.ts";
import { type Content, html } from "./markup.ts";
import type { PageSection } from "./section.ts";
import { table } from "./table.ts";

type Plan = Explanation["plans"][number];

/** Every step once, with the workloads that have it, and where their points are copied. */
export const keeping: PageSection = {
  id: "keeping",
  heading: "How long it is kept",
  body: ({ explanation: { plans } }) => {
    const steps = plans.flatMap(({ ladder, workloads }) => ladder.map((step) => ({ step, workloads })));
    if (steps.length === 0) return undefined;
    const columns = [
      { heading: "Step" },
      { heading: "Kept", short: true as const },
      { heading: "In cold storage after", short: true as const },
      { heading: "Runs" },
      { heading: "For" },
    ];
    const alike = [...Map.groupBy(steps, ({ step }) => sameness(step)).values()].flatMap((those) => {
      const step = those[0]?.step;
      return step === undefined ? [] : [{ step, workloads: those.flatMap(({ workloads }) => workloads) }];
    });
    alike.sort((one, other) => one.step.retentionDays - other.step.retentionDays);
    const rows = alike.map(({ step, workloads }) => [
      step.name,
      daysText(step.retentionDays),
      step.coldAfterDays === undefined ? "never" : daysText(step.coldAfterDays),
      step.continuous ? `${step.starts}; any moment can be restored` : step.starts,
      whose(workloads, plans),
    ]);
    return html`${table("Steps, shortest kept first", columns, rows)}${copies(plans)}`;
  },
};

/** What makes two steps one to a reader; where the points lie is told apart. */
function sameness({ vault: _, copies: __, ...told }: Plan["ladder"][number]): string {
  return JSON.stringify(told);
}

function whose(workloads: readonly string[], plans: readonly Plan[]): string {
  const all = plans.flatMap((plan) => plan.workloads);
  return workloads.length === all.length && all.length > 1 ? "all" : workloads.join(", ");
}

function copies(plans: readonly Plan[]): Content {
  const copied = plans.map(({ ladder, workloads }) => ({ workloads, ...copiesOf(ladder) }));
  const alike = Map.groupBy(copied, ({ every, some }) => JSON.stringify([every, some]));
  return [...alike.values()].flatMap((those) => {
    const [first] = those;
    if (first === undefined) return [];
    const of = whose(
      those.flatMap(({ workloads }) => workloads),
      plans,
    );
    const subject = of === "all" ? "Every step" : `Every step of ${of}`;
    const everywhere =
      first.every.length === 0
        ? " stays where it is: no copies."
        : html` is copied to ${names(first.every)}.`;
    const more = first.some.map(
      ({ vault, steps }) => html` Of these, ${steps.join(", ")} to ${names([vault])}, too.`,
    );
    return [html`<p>${subject}${everywhere}${more}</p>\n`];
  });
}

function names(vaults: readonly string[]): Content {
  return vaults.map((vault, index) => html`${index === 0 ? "" : " and "}<code>${vault}</code>`);
}
