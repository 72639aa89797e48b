import { html } from "./markup.ts";
import { lead, type PageSection } from "./section.ts";

/** What the stack relies on. */
export const assumed: PageSection = {
  id: "assumed",
  heading: "Assumed, not checked",
  body: ({ explanation: { assumed: all } }) =>
    all.length === 0
      ? undefined
      : html`${lead("What this environment relies on and nobody here has looked at.")}<ul>
${all.map((each) => html`<li>${each}</li>\n`)}</ul>
`,
};
