import { type Content, html, type Markup } from "./markup.ts";

/** A table's column: its heading, and whether its cells are short and not broken, such as dates and regions. */
export interface Column {
  readonly heading: string;
  readonly short?: true;
}

/**
 * A table whose first column names its rows. On a narrow screen every row becomes a card; the roles are said once more
 * because a browser forgets them of a table that is laid out in another way.
 */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
): Markup {
  const head = columns.map(
    (column) =>
      html`<th scope="col" role="columnheader"${classOf(column, column.heading)}>${column.heading}</th>`,
  );
  const body = rows.map((row) => {
    const cells = columns.map((column, index) =>
      index === 0
        ? html`<th scope="row" role="rowheader">${row[0]}</th>`
        : html`<td role="cell"${classOf(column, row[index])} data-label="${column.heading}"><div>${row[index]}</div></td>`,
    );
    return html`<tr role="row">${cells}</tr>\n`;
  });
  return html`<table role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${body}</tbody>
</table>
`;
}

/** What somebody else has made long must break all the same. */
const longestShort = 24;

function classOf({ short }: Column, content: Content): Markup | undefined {
  const isLong = typeof content === "string" && content.length > longestShort;
  return short && !isLong ? html` class="short"` : undefined;
}
