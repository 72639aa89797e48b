/** HTML whose texts are escaped. Only `html` and `trusted` make it. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What a template takes: texts and numbers are escaped, markup is not, `undefined` leaves nothing. */
export type Content = string | number | Markup | undefined | readonly Content[];

/**
 * HTML or SVG from a template. A text may stand between tags or inside a quoted attribute, and nowhere else: not in a tag's
 * name, an unquoted attribute, a `<style>`, or an address that somebody else wrote.
 */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(parts.map((part, index) => part + escaped(contents[index])).join(""));
}

/** A text of ours, taken as HTML: the style sheet, which must not be escaped. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

function escaped(content: Content): string {
  if (content === undefined) return "";
  if (content instanceof Markup) return content.text;
  if (typeof content === "number") return String(content);
  if (typeof content === "string") return content.replaceAll(/[&<>"']/g, (each) => entities[each] ?? each);
  return content.map(escaped).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
