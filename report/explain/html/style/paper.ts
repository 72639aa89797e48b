/** A4: no row is cut, everything folded is open, and colours are those of the light page. */
export const paper = `
@page { size: A4; margin: 16mm 14mm; }
@media print {
  :root {
    color-scheme: light;
    --ground: #ffffff; --raised: #f5f7f9; --line: #c3cad2; --ink: #000000; --quiet: #434d58;
    --link: #000000; --good: #17683a; --bad: #a3201d; --warn: #855000;
    --tone-0: #2a6cb0; --tone-1: #a8630a; --tone-2: #14796c; --tone-3: #7748ab; --tone-4: #a63d5d; --tone-5: #5a6b1f;
    --weekend: #e4e8ed; --freeze: #8792a0;
  }
  html { font-size: 9.5pt; }
  body { padding: 0; max-width: none; line-height: 1.4; }
  h1, h2, h3, .lead, caption, summary, thead { break-after: avoid; }
  section { margin-top: 2rem; padding-top: 1.2rem; }
  tr, figure, .findings > li, .tree li { break-inside: avoid; }
  thead { display: table-header-group; }
  th, td { padding: 0.3rem 1rem 0.3rem 0; }
  nav, .skip { display: none; }
  a { color: inherit; text-decoration: none; }
  details::details-content { content-visibility: visible; block-size: auto; height: auto; }
  summary { list-style: none; font-weight: 600; }
  .tree { columns: 2; column-gap: 8mm; font-size: 8pt; line-height: 1.3; }
  .tree ul { margin-left: 0.6rem; }
  .tree .cloud-name { display: none; }
  .calendar { font-size: 8.5pt; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
