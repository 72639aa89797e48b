/** Tables, and the cards that their rows become on a narrow screen. */
export const tables = `
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 1.25rem; font-size: 0.95rem; }
caption { text-align: left; color: var(--quiet); padding: 0 0 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.55rem 1.25rem 0.55rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { color: var(--quiet); font-weight: 500; font-size: 0.92em; border-bottom: 1px solid var(--quiet); }
tbody th { font-weight: 600; min-width: 11rem; }
th:last-child, td:last-child { padding-right: 0; }
th.short, td.short { font-variant-numeric: tabular-nums; white-space: nowrap; }
@media screen and (max-width: 48rem) {
  table, tbody, caption, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border-bottom: 1px solid var(--line); padding: 0.7rem 0; }
  th, td, th:last-child, td:last-child { border: 0; padding: 0.12rem 0; }
  tbody th { font-size: 1.02rem; min-width: 0; }
  td { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 0.75rem; }
  td::before { content: attr(data-label); color: var(--quiet); font-size: 0.9rem; }
  td:has(> div:empty) { display: none; }
  th.short, td.short { white-space: normal; }
}
`;
