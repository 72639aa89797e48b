import type { Explanation } from "../explanation.ts";
import { type Content, html, type Markup } from "./markup.ts";

/** A window of the calendar that a page draws. */
export type CalendarWindow = Explanation["windows"][number];

/** All that a page is made from. */
export interface PageContent {
  readonly explanation: Explanation;
  /** Every window that has not closed yet, as far ahead as the calendar reaches, by start. */
  readonly calendar: readonly CalendarWindow[];
}

/** A part of the page; undefined where there is nothing to say. */
export interface PageSection {
  /** Where links within the page lead. */
  readonly id: string;
  readonly heading: string;
  readonly body: (page: PageContent) => Markup | undefined;
}

/** A section with its heading. */
export function sectionOf({ id, heading }: PageSection, body: Content): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${body}</section>
`;
}

/** A paragraph below a heading. */
export function lead(...text: readonly Content[]): Markup {
  return html`<p class="lead">${text}</p>\n`;
}
