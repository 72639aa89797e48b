import { html, type Markup } from "./markup.ts";

/** Whether a promise is kept, in a sign, a word and a colour. */
export function verdict(isKept: boolean): Markup {
  return isKept ? html`<span class="good">✓ kept</span>` : html`<span class="bad">✗ missed</span>`;
}
