import type { ExplainedResource, Explanation } from "../explanation.ts";
import { shortType } from "../text/resources.ts";
import { counted } from "../text/section.ts";
import { html, type Markup } from "./markup.ts";
import { lead, type PageSection } from "./section.ts";

/** What `pulumi up` creates or adopts, by account, region and type. */
export const resources: PageSection = {
  id: "resources",
  heading: "What is created",
  body: ({ explanation: { resources: all, environment } }) => {
    if (all.length === 0) return undefined;
    const byPlace = Map.groupBy(all, ({ account = "", region = "" }) => `${account} ${region}`);
    const places = [...byPlace.values()].map((those) => {
      const { account, region } = those[0] ?? {};
      const where = [account && accountText(account, environment.accounts), region ?? "all regions"];
      return html`<details>
<summary>${where.filter(Boolean).join(", ")} ${count(those)}</summary>
${[...Map.groupBy(those, ({ type }) => shortType(type))].sort(([one], [other]) => (one < other ? -1 : 1)).map(([type, of]) => ofType(type, of))}</details>
`;
    });
    return html`${lead(`pulumi up creates or adopts ${counted(all.length, "resource")}, by account, region and type.`)}<div class="tree">
${places}</div>
`;
  },
};

function ofType(type: string, those: readonly ExplainedResource[]): Markup {
  const items = those.map(
    ({ name, cloudName, adopted }) => html`<li><code>${name}</code>${
      cloudName === undefined || cloudName === name
        ? undefined
        : html` <span class="quiet cloud-name">named <code>${cloudName}</code></span>`
    }${adopted === undefined ? undefined : html` <span class="quiet">adopted: <code>${adopted}</code></span>`}</li>
`,
  );
  return html`<details>
<summary>${type} ${count(those)}</summary>
<ul>
${items}</ul>
</details>
`;
}

function count(those: readonly unknown[]): Markup {
  return html`<span class="count">(${those.length})</span>`;
}

function accountText(account: string, accounts: Explanation["environment"]["accounts"]): string {
  return account === accounts.backup ? `backup account ${account}` : `account ${account}`;
}
