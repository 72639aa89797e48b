import type { Explanation } from "../explanation.ts";
import { daysText } from "../text/section.ts";
import { type Content, html } from "./markup.ts";
import type { PageSection } from "./section.ts";
import { table } from "./table.ts";

type Vault = Explanation["vaults"][number];

/** Where the points lie and who can delete them. */
export const vaults: PageSection = {
  id: "vaults",
  heading: "Where it lies, and who can delete it",
  body: ({ explanation: { vaults: all, environment, lockDecision } }) => {
    if (all.length === 0) return undefined;
    const columns = [
      { heading: "Vault" },
      { heading: "Account", short: true as const },
      { heading: "Region", short: true as const },
      { heading: "Takes points kept for", short: true as const },
      { heading: "Lock" },
    ];
    const rows = all.map((vault) => [
      html`<code>${vault.name}</code>`,
      (vault.account === "workload" ? environment.accounts.workload : environment.accounts.backup) ??
        "unknown",
      vault.region,
      ...(vault.external === undefined
        ? [`${vault.lock.minimumDays} d to ${daysText(vault.lock.maximumDays)}`, lockOf(vault)]
        : ["", html`somebody else’s, used as it is: <code>${vault.external}</code>`]),
    ]);
    const decision =
      lockDecision &&
      html`<p>About the locks: ${lockDecision.reason} (approved by ${lockDecision.approvedBy}).</p>\n`;
    return html`${table("Vaults and their locks", columns, rows)}${decision}`;
  },
};

function lockOf({ lock, retired, airGapped }: Vault): Content {
  const { phase, phaseOwed } = lock;
  return html`<strong>${airGapped ? "air-gapped" : phase}</strong>: ${whoCanDelete(lock, airGapped)}${
    phase === phaseOwed
      ? undefined
      : html`<br><span class="warn">${phaseOwed} is owed</span> by the tier and not set yet`
  }${retired && html`<br>retired: gets no new points, kept until ${retired.until}: ${retired.reason}`}`;
}

function whoCanDelete({ phase, changeableForDays }: Vault["lock"], airGapped: true | undefined): string {
  if (airGapped)
    return "copies alone; its lock and its key are out of everybody’s reach from the first moment on";
  return phase === "governance"
    ? "administrators with the right can lift it"
    : `nobody can lift it once it is ${changeableForDays} d old`;
}
