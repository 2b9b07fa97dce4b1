/** The page's look: no font, image or file is fetched; light and dark by the reader's setting, and paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f5f6f8; --line: #d5d9e0; --text: #16202c; --quiet: #55606e;
  --accent: #0b5c8f; --benefit: #0b5c8f; --harm: #9a3412; --warn: #fdf4e3; --warn-line: #b45309; --shade: #16202c2e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15191e; --raised: #1e242b; --line: #39424d; --text: #e8ecf1; --quiet: #a9b3bf;
    --accent: #7cc0ee; --benefit: #7cc0ee; --harm: #f0a06a; --warn: #2b2419; --warn-line: #f0a06a; --shade: #00000099;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: auto; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 80rem; padding: 0 1.5rem 3rem; background: var(--ground); color: var(--text);
  font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: break-word;
}
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
header { padding: 3rem 0 1rem; }
.kicker, .question .label {
  margin: 0; color: var(--quiet); font-size: 0.8125rem; font-weight: 600; letter-spacing: 0.06em; text-transform: uppercase;
}
.question .label { display: block; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { margin: 0.25rem 0 1.25rem; font-size: clamp(1.9rem, 5vw, 2.9rem); letter-spacing: -0.02em; }
h2 { margin: 0 0 1rem; font-size: clamp(1.4rem, 3.5vw, 1.8rem); letter-spacing: -0.01em; }
h3 { margin: 2.5rem 0 0.5rem; font-size: 1.2rem; }
p, li, dd, .answer { max-width: 46rem; }
.question { max-width: 46rem; margin: 0; font-size: 1.2rem; }
nav ol {
  display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0.75rem 0; list-style: none;
  border-block: 1px solid var(--line); font-size: 0.9375rem;
}
section { padding-top: 3rem; }
.answer { font-size: 1.2rem; line-height: 1.5; border-left: 4px solid var(--accent); padding: 0.1rem 0 0.1rem 1.25rem; }
.answer p { margin: 0; }
.answer ul { margin: 0.5rem 0 0; padding-left: 1.2rem; }
.answer li + li { margin-top: 0.6rem; }
.answer strong { font-variant-numeric: tabular-nums; white-space: nowrap; }
.warning {
  background: var(--warn); border-left: 4px solid var(--warn-line); padding: 0.75rem 1rem; margin: 1.5rem 0;
}
.reading { background: var(--raised); padding: 0.25rem 1.25rem 0.75rem; margin-top: 1.75rem; border-radius: 6px; max-width: 48rem; }
.reading p { margin: 0.6rem 0; }
.reading dl { margin: 0; }
dt { font-weight: 600; }
dd { margin: 0 0 0.5rem; }
.scroll {
  overflow-x: auto; max-width: 100%; margin: 1.25rem 0;
  background:
    linear-gradient(to right, var(--ground) 40%, transparent) left / 2.5rem 100% no-repeat local,
    linear-gradient(to left, var(--ground) 40%, transparent) right / 2.5rem 100% no-repeat local,
    linear-gradient(to right, var(--shade), transparent) left / 0.9rem 100% no-repeat scroll,
    linear-gradient(to left, var(--shade), transparent) right / 0.9rem 100% no-repeat scroll;
}
table { border-collapse: collapse; font-size: 0.9rem; line-height: 1.35; }
caption {
  caption-side: top; text-align: left; font-weight: 650; font-size: 1rem; padding: 0 0 0.5rem;
}
caption span { display: inline-block; position: sticky; left: 0; max-width: calc(100vw - 2.5rem); }
th, td { padding: 0.5rem 0.7rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { vertical-align: bottom; border-bottom: 2px solid var(--quiet); font-size: 0.82rem; line-height: 1.3; }
tbody th { font-weight: 600; }
th[scope="rowgroup"] { background: var(--raised); font-weight: 600; }
.unit, .name, .note { display: block; color: var(--quiet); font-weight: 400; font-size: 0.78rem; }
.name { font-family: ui-monospace, "Cascadia Mono", Menlo, monospace; font-size: 0.72rem; white-space: nowrap; }
.measure { font-variant-numeric: tabular-nums; min-width: 7.2rem; }
.measure > .figure, .measure > .undefined, .measure > .absent { display: block; font-size: 1.05rem; font-weight: 600; }
.measure > .undefined, .measure > .absent { font-style: italic; font-weight: 400; }
.measure > .spread, .measure > .interval, .measure > .change { display: block; font-size: 0.76rem; color: var(--quiet); white-space: nowrap; }
.measure > .change { margin-top: 0.2rem; color: var(--text); }
.measure > .note { max-width: 14rem; }
.beside { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; align-items: flex-start; }
.beside > .scroll { flex: 0 1 auto; }
.beside > .reading { flex: 1 1 18rem; max-width: 30rem; }
.lined { font-size: 0.84rem; }
.lined th, .lined td { padding: 0.1rem 0.4rem; border-bottom: 0; }
.lined thead th { padding: 0.5rem 0.4rem; font-size: 0.77rem; border-bottom: 2px solid var(--quiet); }
.lined tbody { border-bottom: 1px solid var(--line); }
.lined tr.value > * { padding-top: 0.5rem; }
.lined tr:last-child > * { padding-bottom: 0.5rem; }
.lined .line { font-weight: 400; font-size: 0.76rem; color: var(--quiet); white-space: nowrap; vertical-align: baseline; }
.lined .measure { min-width: 6.5rem; vertical-align: baseline; }
.lined .below .measure { font-size: 0.78rem; color: var(--quiet); }
.lined .name { white-space: normal; max-width: 6rem; }
.lined .below .measure .figure { color: var(--text); font-size: 0.8rem; }
.lined .measure .note { white-space: normal; max-width: 8rem; }
.lined tbody th[scope="rowgroup"] { background: var(--ground); position: sticky; left: 0; }
.balance thead th[scope="colgroup"] { font-size: 0.9rem; border-bottom: 0; }
th.benefit[scope="colgroup"] { color: var(--benefit); border-top: 4px solid var(--benefit); }
th.harm[scope="colgroup"] { color: var(--harm); border-top: 4px solid var(--harm); }
.balance .benefit + .harm { border-left: 2px solid var(--quiet); }
.open { font-style: italic; }
.lined .open { display: block; }
.lined thead th { max-width: 7.2rem; }
.losses td.measure { min-width: 5rem; }
.losses th[scope="row"] { min-width: 11rem; }
.losses .measure > .figure { font-size: 0.9rem; font-weight: 400; }
.losses .total .figure, .losses .total td { font-weight: 650; }
.key th[scope="row"] { max-width: 18rem; }
.key .measure > span { white-space: normal; }
.text { min-width: 14rem; max-width: 26rem; }
.parameters { font-size: 0.82rem; }
.parameters .measure { min-width: 0; }
.parameters code { font-size: 0.78rem; }
.parameters .range { white-space: nowrap; }
.groups th[scope="row"] { white-space: nowrap; }
.measure > .open { display: block; font-size: 0.76rem; color: var(--quiet); }
.square .measure { min-width: 9rem; }
.pair { display: flex; flex-wrap: wrap; gap: 0 2rem; }
.pair > .scroll { flex: 1 1 32rem; }
.square { width: 100%; }
.groups .measure > .interval { white-space: normal; max-width: 12rem; }
figure { margin: 1.25rem 0; }
figure .scroll { margin: 0 0 0.4rem; }
figure svg { display: block; min-width: 36rem; max-width: 52rem; width: 100%; height: auto; }
figcaption { color: var(--quiet); font-size: 0.875rem; max-width: 46rem; }
figure.small { margin: 0; }
figure.small svg { min-width: 0; }
figure.small figcaption { color: var(--text); font-weight: 600; margin-bottom: 0.4rem; }
.multiples {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 2rem 2.5rem; margin: 1.25rem 0; max-width: 64rem;
}
.warning ul { margin: 0.4rem 0 0; padding-left: 1.2rem; }
.hash { overflow-wrap: anywhere; }
.paper { display: none; }
.caption { color: var(--quiet); font-size: 0.875rem; }
.points th[scope="row"] { min-width: 9rem; }
.changes td.text { overflow-wrap: anywhere; }
.steps p + p { margin-top: 0.9rem; }
.steps ul { margin: 0.3rem 0 0.9rem; }
.steps li + li { margin-top: 0.2rem; }
details { margin: 1.25rem 0; }
summary { cursor: pointer; font-weight: 600; color: var(--accent); }
pre { overflow-x: auto; background: var(--raised); padding: 0.9rem 1rem; border-radius: 6px; font-size: 0.85rem; line-height: 1.45; }
code { font-family: ui-monospace, "Cascadia Mono", Menlo, monospace; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.2rem 1.5rem; font-size: 0.9rem; }
.facts dd { margin: 0; }
.facts dd { overflow-wrap: anywhere; font-size: 0.85rem; max-width: none; }
svg.chart text { white-space: pre; }
.tip {
  position: fixed; z-index: 1; max-width: min(22rem, calc(100vw - 1rem)); padding: 0.35rem 0.6rem; pointer-events: none;
  background: var(--text); color: var(--ground); border-radius: 4px; font-size: 0.85rem; line-height: 1.35;
}
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.9rem; }
@media (max-width: 40rem) {
  body { padding: 0 1rem 2rem; font-size: 1rem; }
  header { padding-top: 1.75rem; }
  section { padding-top: 2.25rem; }
  .answer, .question { font-size: 1.08rem; }
  .answer { padding-left: 0.9rem; }
  .key .measure { min-width: 6.5rem; }
  .facts { grid-template-columns: minmax(0, 1fr); }
  .facts dd { margin-bottom: 0.5rem; }
  .lined tbody th[scope="rowgroup"] { max-width: 6.5rem; }
}
@page { size: A4; margin: 15mm 14mm; }
@page wide { size: A4 landscape; margin: 12mm; }
@media print {
  :root {
    color-scheme: light;
    --ground: #ffffff; --raised: #f5f6f8; --line: #c3c8d0; --text: #000000; --quiet: #444c57;
    --accent: #0b3d66; --benefit: #0b3d66; --harm: #7a2a0e; --warn: #ffffff; --warn-line: #7a2a0e;
  }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, .skip, .tip { display: none; }
  header { padding-top: 0; }
  section { padding-top: 1.5rem; }
  h2, h3, caption { break-after: avoid; }
  caption span { max-width: none; position: static; }
  tr, figure, .answer, .warning, .reading { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; background: none; }
  table { font-size: 8pt; max-width: 100%; }
  .balance, .groups, .parameters, .losses, .points { page: wide; }
  .multiples { grid-template-columns: 1fr 1fr; gap: 1rem; }
  figure.small { break-inside: avoid; }
  .lined th, .lined td { padding: 0.05rem 0.25rem; }
  .measure, .lined .measure, .losses td.measure { min-width: 0; }
  .lined tbody { break-inside: avoid; }
  .measure > .figure { font-size: 9pt; }
  .measure > .spread, .measure > .interval, .measure > .change, .unit, .note { font-size: 7pt; }
  .answer, .question { font-size: 11pt; }
  .paper { display: block; }
  h1 { font-size: 22pt; }
  h2 { font-size: 15pt; }
  .text { min-width: 8rem; }
  figure svg { min-width: 0; }
  details:not(.bulk)::details-content { content-visibility: visible; block-size: auto; }
  a { color: inherit; }
}
`;
