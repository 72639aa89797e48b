import type { Explanation } from "../explanation.ts";
import { counted } from "../text/section.ts";
import { type Content, html } from "./markup.ts";
import { lead, type PageSection } from "./section.ts";
import { table } from "./table.ts";

type Existing = Explanation["existing"];

/** What exists already, as far as somebody looked; nothing where nobody did. */
export const existing: PageSection = {
  id: "existing",
  heading: "What exists already",
  body: ({ explanation: { existing: found } }) =>
    found.source === undefined
      ? undefined
      : html`${lead(`Looked at: ${found.source}. ${counted(found.managed.length, "resource")} of this stack.`)}${collisions(found)}${leaving(found)}`,
};

function collisions({ collisions: all }: Existing): Content {
  if (all.length === 0) return html`<p>Nothing holds a name that this stack would use.</p>\n`;
  const columns = [{ heading: "Resource" }, { heading: "Its name" }, { heading: "Is held by" }];
  const rows = all.map(({ resource, holder }) => [
    html`<code>${resource.name}</code>`,
    html`<code>${resource.cloudName}</code>`,
    html`<code>${holder}</code>`,
  ]);
  return table("Names that collide: adopt what holds them, or use it", columns, rows);
}

function leaving({ leaving: all }: Existing): Content {
  if (all.length === 0) return undefined;
  const columns = [{ heading: "Resource" }, { heading: "To keep it" }, { heading: "URN" }];
  const rows = all.map(({ name, urn, retired }) => [
    html`<code>${name}</code>`,
    retired === undefined
      ? "let it go with pulumi state unprotect"
      : `an entry ${retired.name} of backup.retired, tier ${retired.tier}, until ${retired.until}: ${retired.reason}`,
    html`<code>${urn}</code>`,
  ]);
  return table("Protected, and asked for no more: pulumi up is refused", columns, rows);
}
