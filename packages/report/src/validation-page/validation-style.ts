/** What the page of a validation adds to the look of reports. */
export const VALIDATION_STYLE = `
.verdict { white-space: nowrap; font-weight: 600; }
.verdict.met { color: var(--accent); }
.verdict.not-met { color: var(--harm); }
.verdict.undecided, .verdict.not-run { color: var(--quiet); font-weight: 400; }
.targets { width: 100%; }
.targets th[scope="rowgroup"], .targets td.whole { background: var(--raised); }
.targets th[scope="rowgroup"] .note { margin-top: 0.2rem; }
.targets th[scope="row"] { font-weight: 400; max-width: 20rem; }
.targets td > .note { max-width: 46rem; }
.targets .measure { min-width: 6rem; }
.targets tbody th[scope="row"], .targets tbody td { padding-block: 0.3rem; }
.targets .measure > .figure { display: inline-block; min-width: 4.5rem; }
.targets .measure > .interval { display: inline-block; white-space: nowrap; }
.tally { display: flex; flex-wrap: wrap; gap: 0.5rem 2.5rem; margin: 0 0 1rem; padding: 0; }
.tally div { flex: 1 1 9rem; max-width: 18rem; }
.tally dt { font-weight: 400; }
.tally dd { margin: 0; font-size: 2rem; line-height: 1.1; font-variant-numeric: tabular-nums; font-weight: 650; }
.tally dd.ids { font-size: 0.85rem; font-weight: 400; line-height: 1.5; margin-top: 0.4rem; }
`;
