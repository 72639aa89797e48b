import { columns, hanging, type TextStyle } from "../../layout.ts";
import type { Explanation } from "../explanation.ts";
import { daysText, type Section, section } from "./section.ts";

type Plan = Explanation["plans"][number];
type Vault = Explanation["vaults"][number];

/** How often points are made and how long each is kept: every step once, with the plans that have it. */
export const ladders: Section = ({ plans }, style) => {
  const steps = plans.flatMap(({ ladder }, index) => ladder.map((step) => ({ step, plan: index + 1 })));
  if (steps.length === 0) return undefined;
  const alike = [...Map.groupBy(steps, ({ step }) => sameness(step)).values()].flatMap((those) => {
    const [first] = those;
    return first === undefined ? [] : [{ step: first.step, in: those.map(({ plan }) => plan) }];
  });
  alike.sort((one, other) => one.step.retentionDays - other.step.retentionDays);
  const isOnePlan = plans.length === 1;
  const head = ["step", "kept", "cold after", ...(isOnePlan ? [] : ["in plans"]), "runs"];
  const rows = alike.map(({ step, in: numbers }) => [
    step.name,
    daysText(step.retentionDays),
    step.coldAfterDays === undefined ? "never" : daysText(step.coldAfterDays),
    ...(isOnePlan ? [] : [numbers.length === plans.length ? "all" : numbers.join(", ")]),
    `${step.starts}${step.continuous ? "; any moment can be restored" : ""}`,
  ]);
  return section(style, "How long it is kept", [
    columns([head.map((each) => style.paint("dim", each)), ...rows], style.width, 2),
    ...copiesLines(plans, style),
  ]);
};

/** What makes two steps one to a reader; where the points lie is told apart. */
function sameness({ vault: _, copies: __, ...told }: Plan["ladder"][number]): string {
  return JSON.stringify(told);
}

function copiesLines(plans: readonly Plan[], style: TextStyle): string[] {
  const numbered = plans.map(({ ladder }, index) => ({ number: index + 1, ...copiesOf(ladder) }));
  const alike = Map.groupBy(numbered, ({ every, some }) => JSON.stringify([every, some]));
  return [...alike.values()].flatMap((those) => {
    const [first] = those;
    if (first === undefined) return [];
    const numbers = those.map(({ number }) => number).join(", ");
    const whose = alike.size === 1 ? "Every step" : `Every step of plan ${numbers}`;
    const text =
      first.every.length === 0
        ? `${whose} stays where it is: no copies.`
        : `${whose} is copied to ${first.every.join(" and ")}.`;
    const more = first.some.map(({ vault, steps }) => ` Of these, ${steps.join(", ")} to ${vault}, too.`);
    return hanging("  ", [text, ...more].join(""), style.width);
  });
}

/** The vaults that get a copy of every step of a ladder, and those that get copies of some. */
export function copiesOf(ladder: Plan["ladder"]) {
  const all = [...new Set(ladder.flatMap(({ copies }) => copies))];
  const stepsOf = (vault: string) =>
    ladder.filter(({ copies }) => copies.includes(vault)).map(({ name }) => name);
  const isForAll = (vault: string) => stepsOf(vault).length === ladder.length;
  return {
    every: all.filter(isForAll),
    some: all.filter((vault) => !isForAll(vault)).map((vault) => ({ vault, steps: stepsOf(vault) })),
  };
}

/** Where the points lie and who can delete them. */
export const vaults: Section = ({ vaults: all, environment, lockDecision }, style) => {
  if (all.length === 0) return undefined;
  const lines = all.flatMap((vault) => [
    `  ${vault.name}`,
    ...vaultLines(vault, environment.accounts).map((line) => hanging("    ", line, style.width)),
  ]);
  const { reason, approvedBy } = lockDecision ?? {};
  return section(style, "Where it lies, and who can delete it", [
    ...lines,
    ...(reason === undefined
      ? []
      : [hanging("  ", `About the locks: ${reason} (approved by ${approvedBy ?? ""}).`, style.width)]),
  ]);
};

function vaultLines(
  { account, lock, retired, external, airGapped }: Vault,
  accounts: { workload: string; backup?: string | undefined },
): string[] {
  if (external !== undefined) return [`somebody else's, used as it is: ${external}`];
  const { phase, phaseOwed, minimumDays, maximumDays, changeableForDays } = lock;
  const owner = account === "workload" ? accounts.workload : (accounts.backup ?? "unknown");
  return [
    `account ${owner}; takes points that are kept ${minimumDays} d to ${daysText(maximumDays)}`,
    airGapped === true
      ? "air-gapped: copies alone, its lock and its key are out of everybody's reach from the first moment on"
      : phase === "governance"
        ? "lock: governance (administrators with the right can lift it)"
        : `lock: compliance (nobody can lift it once it is ${changeableForDays} d old)`,
    ...(phase === phaseOwed ? [] : [`owed by the tier: ${phaseOwed}, not set yet`]),
    ...(retired === undefined
      ? []
      : [`retired: gets no new points, kept until ${retired.until}: ${retired.reason}`]),
  ];
}

/** Deviations from the tier and their end. */
export const overrides: Section = ({ overrides: all }, style) => {
  if (all.length === 0) return undefined;
  return section(
    style,
    "Different from the tier",
    all.flatMap(({ path, workload, value, reason, approvedBy, expires, daysLeft }) => [
      hanging(
        "  ",
        `${path} = ${String(value)}${workload === undefined ? "" : `, for ${workload} only`}`,
        style.width,
      ),
      hanging("    ", `${reason} (approved by ${approvedBy})`, style.width),
      expiry(expires, daysLeft, style),
    ]),
  );
};

function expiry(expires: string, daysLeft: number, style: TextStyle): string {
  const text = `until ${expires}, ${daysLeft} days from now`;
  return hanging("    ", daysLeft <= 30 ? `${text}: renew or remove it soon` : text, style.width);
}
