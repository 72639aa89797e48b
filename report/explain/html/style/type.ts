/** Letters, headings, lists and the page's frame. */
export const type = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 2.5rem 2rem 4rem; max-width: 70rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.9rem; font-weight: 650; letter-spacing: -0.01em; margin: 0 0 0.35rem; }
h2 { font-size: 1.3rem; font-weight: 650; margin: 0 0 0.6rem; }
h3 { font-size: 1rem; font-weight: 650; margin: 1.6rem 0 0.4rem; }
section { margin-top: 3rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
p { margin: 0 0 0.8rem; max-width: 44rem; }
.lead, .quiet, figcaption { color: var(--quiet); }
code { overflow-wrap: anywhere; font: 0.88em/1.5 ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible {
  outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px;
}
main:focus { outline: none; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; padding: 0.5rem 1rem; background: var(--ground); z-index: 1; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1.5rem; margin: 1.5rem 0 0; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; }
.figures-of-note { display: flex; flex-wrap: wrap; gap: 1.25rem 3rem; list-style: none; margin: 2rem 0 0; padding: 0; }
.figures-of-note li { display: flex; flex-direction: column; }
.figures-of-note strong { font-size: 1.5rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
.figures-of-note span { color: var(--quiet); font-size: 0.9rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; margin: 2rem 0 0; padding: 0; font-size: 0.95rem; }
nav a { display: inline-block; padding: 0.15rem 0; }
.good, .bad, .warn { font-weight: 600; }
.short { white-space: nowrap; }
.good { color: var(--good); }
.bad { color: var(--bad); }
.warn { color: var(--warn); }
.parts { list-style: none; margin: 0; padding: 0; }
.parts b { font-weight: 600; font-variant-numeric: tabular-nums; }
.findings { list-style: none; margin: 0; padding: 0; }
.findings > li { border-left: 4px solid var(--warn); padding: 0.1rem 0 0.1rem 1rem; margin: 0 0 1.25rem; }
.findings > li.error { border-color: var(--bad); }
.findings p { margin: 0; }
details { margin: 0.4rem 0; }
summary { cursor: pointer; padding: 0.2rem 0; }
details > :not(summary) { margin-left: 1.1rem; }
details > .table { margin-left: 0; }
.plain, .tree ul { list-style: none; margin: 0 0 0.4rem 1.2rem; padding: 0; }
.tree li { padding: 0.1rem 0; }
.count { color: var(--quiet); font-variant-numeric: tabular-nums; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.9rem; }
@media (max-width: 48rem) {
  body { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.55rem; }
  .facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .facts dd { margin-bottom: 0.6rem; }
  .figures-of-note { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; }
}
`;
