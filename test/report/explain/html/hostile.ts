import { explanationPage } from "../../../../report/explain/html/page.ts";
import type { PageContent } from "../../../../report/explain/html/section.ts";
import { fullContent } from "./pages.ts";

/** Texts that leave every place in HTML where a text may stand, if they are not escaped. */
export const hostile = `"'></p></td></title></style><script>document.title="run"</script><img src=x onload=x>&lt;&#0;`;

/** Keys whose values come from a short list of ours, or are moments and dates, which are parsed. */
const kept = /^(asOf|zone|start|end|next|from|to|severity|otherwise|phase|phaseOwed|account)$/;

/** The content with every text replaced: equal ones by equal ones, different ones by different ones. */
export function replaced(content: PageContent, text: (index: number) => string): PageContent {
  const known = new Map<string, string>();
  const instead = (value: string) => {
    const replacement = known.get(value) ?? text(known.size);
    known.set(value, replacement);
    return replacement;
  };
  const within = (key: string, value: unknown): unknown => {
    if (typeof value === "string") return kept.test(key) ? value : instead(value);
    if (Array.isArray(value)) return value.map((each) => within(key, each));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, each]) => [inner, within(inner, each)]));
  };
  return within("", content) as PageContent;
}

/** A page on which every text is an attack. */
export function hostilePage(): string {
  return explanationPage(replaced(fullContent(), (index) => `${numbered(index)}${hostile}`));
}

/** A number that sorts as a text. */
export function numbered(index: number): string {
  return String(index).padStart(6, "0");
}
