import { foundOut } from "../../finding-text.ts";
import { html } from "./markup.ts";
import type { PageSection } from "./section.ts";

/** What the rules found: where, what, why, and what to write instead. */
export const findings: PageSection = {
  id: "findings",
  heading: "What the rules found",
  body: ({ explanation: { findings: all } }) => {
    if (all.length === 0) return undefined;
    const items = all.map(
      ({
        rule,
        severity,
        file,
        line,
        column,
        path,
        message,
        why,
        fix,
        otherwise,
      }) => html`<li class="${severity}">
<p><strong class="${severity === "error" ? "bad" : "warn"}">${severity} ${rule}</strong> <code>${file}:${line}:${column}</code></p>
<p>${message.includes(path) ? message : `${path}: ${message}`}</p>
<p class="quiet">Why: ${why}</p>
<p class="quiet">Without this rule: ${foundOut[otherwise]}</p>
<p>Write: ${fix}</p>
</li>
`,
    );
    return html`<ul class="findings">
${items}</ul>
`;
  },
};
