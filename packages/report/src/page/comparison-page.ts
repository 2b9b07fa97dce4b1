import { results } from '../reading/results.ts';
import type { Change, TwoResults } from '../reading/two-results.ts';
import { differencesOf, isPaired, measureChange } from '../reading/two-results.ts';
import type { ResultsFiles } from '../results-files.ts';
import type { MeasureWords } from '../words/measure.ts';
import { BENEFITS_AND_HARMS, CHILD_YEARS } from '../words/measure.ts';
import { countText, figureText } from '../words/number.ts';
import { capitalised, pointText } from '../words/point.ts';
import { policyWords } from '../words/policy.ts';
import { changeWords, intervalLine } from './change.ts';
import { head, SCRIPT } from './head.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import type { Section } from './section.ts';
import { sectionMarkup } from './section.ts';
import { table } from './table.ts';

// Ratios of changes and per identification have no mean over replications that is worth a difference.
const COMPARED = BENEFITS_AND_HARMS.filter(({ marginal, measure }) => !marginal && measure !== CHILD_YEARS.measure);

/** Grid points that stand open; the others fold away. */
const OPEN = 2;

function cell(two: TwoResults, words: MeasureWords, policy: string, point: string): Markup {
  const found = measureChange(two, words, policy, point);
  if (found === undefined) return html`<td class="measure"><span class="absent">not in both</span></td>`;
  const { first, second, interval } = found;
  const values = `${figureText(first, words.form)} → ${figureText(second, words.form)}`;
  if (interval === undefined) return html`<td class="measure">${values}<span class="note">no interval</span></td>`;
  const of = Math.min(two.first.replications, two.second.replications);
  const said = changeWords({ ...interval, pairs: interval.values, of }, words.form);
  return html`<td class="measure"><span class="figure">${said.mean}</span>${intervalLine(said)}<span class="note">${values}</span></td>`;
}

function pointTable(two: TwoResults, policies: readonly string[], point: string): Markup {
  return table(
    capitalised(pointText(point)),
    html`<thead><tr><th scope="col">Measure</th>${policies.map((policy) => html`<th scope="col">${policyWords(two.first, policy).label}</th>`)}</tr></thead>
<tbody>${COMPARED.map(
      (words) =>
        html`<tr><th scope="row">${words.title} <span class="unit">${words.unit}</span></th>${policies.map((policy) => cell(two, words, policy, point))}</tr>
`,
    )}</tbody>`,
    'compared',
  );
}

const inBoth = (first: readonly string[], second: readonly string[]): readonly string[] =>
  first.filter((one) => second.includes(one));

function measures(two: TwoResults): Section {
  const policies = inBoth(two.first.policies, two.second.policies);
  const points = inBoth(two.first.points, two.second.points);
  const how = isPaired(two)
    ? html`<p><strong>Paired.</strong> Seed and number of replications agree, so replication by replication both runs draw from the same random numbers, and the difference is taken within each.</p>`
    : html`<p><strong>Not paired.</strong> Seed or number of replications differ, so the two runs have different people; intervals are those of two unrelated samples (Welch), and wider for it.</p>`;
  const tables =
    policies.length === 0 || points.length === 0
      ? html`<p class="warning">The two runs have no ${policies.length === 0 ? 'policy' : 'grid point'} in common, so that no measure can be compared.</p>`
      : html`${points.slice(0, OPEN).map((point) => pointTable(two, policies, point))}${points.slice(OPEN).map(
          (point) =>
            html`<details><summary>${capitalised(pointText(point))}</summary>${pointTable(two, policies, point)}</details>
`,
        )}`;
  return {
    id: 'measures',
    title: 'What comes out differently',
    content: html`${how}
<p>Each cell: mean difference, second less first, with its 95% interval; below it the mean of the first run and of the second.</p>
${tables}`,
  };
}

function changesTable(caption: string, found: readonly Change[]): Markup {
  if (found.length === 0)
    return html`<p>${caption}: no difference.</p>
`;
  return table(
    `${caption}: ${countText(found.length)} ${found.length === 1 ? 'difference' : 'differences'}`,
    html`<thead><tr><th scope="col">What</th><th scope="col">First</th><th scope="col">Second</th></tr></thead>
<tbody>${found.map(
      ({ name, first, second }) =>
        html`<tr><th scope="row"><code>${name}</code></th><td class="text">${first ?? 'not there'}</td><td class="text">${second ?? 'not there'}</td></tr>
`,
    )}</tbody>`,
    'changes',
  );
}

function inputs(two: TwoResults): Section {
  const { scenario, parameters, code } = differencesOf(two);
  return {
    id: 'inputs',
    title: 'What differs in what went in',
    content: html`${changesTable('Scenario', scenario)}${changesTable('Values of parameters', parameters)}${changesTable('Code and rules', code)}`,
  };
}

/**
 * A page that sets two results folders beside each other: what differs in what went in, and in what came out.
 *
 * @throws {MalformedResults} a file is not what its name says
 */
export function comparison(first: ResultsFiles, second: ResultsFiles): string {
  const two = { first: results(first), second: results(second) };
  const [one, other] = [two.first.manifest.title, two.second.manifest.title];
  const title = one === other ? `${one}: two runs` : `${one} and ${other}`;
  const sections = [inputs(two), measures(two)];
  return html`<!doctype html>
<html lang="en">
${head(title)}
<body>
<header>
<p class="kicker">Two simulations with invented people only</p>
<h1>${title}</h1>
<p class="question">First: ${countText(two.first.replications)} replications, seed ${two.first.manifest.seed ?? 'unknown'}. Second: ${countText(two.second.replications)} replications, seed ${two.second.manifest.seed ?? 'unknown'}.</p>
</header>
<main>
${sections.map(sectionMarkup)}</main>
<footer><p>Made by eurodac-sim from the files of two results folders. No real person’s data went into any figure on this page.</p></footer>
${SCRIPT}
</body>
</html>
`.markup;
}
