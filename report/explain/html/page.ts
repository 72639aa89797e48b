import { createHash } from "node:crypto";
import { printable } from "../../layout.ts";
import { alarms } from "./alarms.ts";
import { assumed } from "./assumed.ts";
import { calendar } from "./calendar.ts";
import { coverage } from "./coverage.ts";
import { existing } from "./existing.ts";
import { failover } from "./failover.ts";
import { findings } from "./findings.ts";
import { header } from "./header.ts";
import { keeping } from "./keeping.ts";
import { html, trusted } from "./markup.ts";
import { overrides } from "./overrides.ts";
import { proof } from "./proof.ts";
import { recoveryPoints } from "./recovery-points.ts";
import { recoveryTimes } from "./recovery-times.ts";
import { resources } from "./resources.ts";
import { rings } from "./rings.ts";
import { type PageContent, type PageSection, sectionOf } from "./section.ts";
import { styleSheet } from "./style.ts";
import { vaults } from "./vaults.ts";

const sections: readonly PageSection[] = [
  findings,
  coverage,
  recoveryPoints,
  recoveryTimes,
  failover,
  calendar,
  rings,
  alarms,
  keeping,
  vaults,
  proof,
  overrides,
  existing,
  resources,
  assumed,
];

/** Nothing is loaded, run, sent or embedded; styles are those of this page alone. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(styleSheet).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** How a page begins, whatever it tells: by this it is known again. */
const beginning = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="upkeep explain">
`;

/** An explanation as one HTML page that needs nothing beside itself. The same content gives the same bytes. */
export function explanationPage(content: PageContent): string {
  const page = printable(content);
  const { customer, stage } = page.explanation.environment;
  const shown = sections.flatMap((section) => {
    const body = section.body(page);
    return body === undefined ? [] : [{ section, body }];
  });
  const links = shown.map(({ section: { id, heading } }) => html`<li><a href="#${id}">${heading}</a></li>\n`);
  return html`${trusted(beginning)}<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${customer}, ${stage}: what is protected, and when</title>
<style>${trusted(styleSheet)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
${header(page)}<nav aria-label="On this page">
<ul>
${links}</ul>
</nav>
<main id="content" tabindex="-1">
${shown.map(({ section, body }) => sectionOf(section, body))}</main>
<footer>
<p>Derived from <code>${page.explanation.file}</code> as of ${page.explanation.asOf}. Planned, not measured: what is deployed may differ.</p>
</footer>
</body>
</html>
`.text;
}

/** Whether a text is a page that `explanationPage` made, of whatever version. */
export function isExplanationPage(text: string): boolean {
  return text.startsWith(beginning);
}
