import { isOneValue, spansZero } from '../reading/mean-interval.ts';
import { keyOf, reading } from '../reading/reading.ts';
import type { Results } from '../reading/results.ts';
import type { Difference } from '../reading/tables.ts';
import { CORNERS, hasTwoByTwo } from '../reading/two-by-two.ts';
import { IDENTIFIED, REGISTERED_PER_IDENTIFIED } from '../words/measure.ts';
import { figureText } from '../words/number.ts';
import { pointText } from '../words/point.ts';
import { policyWords } from '../words/policy.ts';
import { differenceWords, intervalMarkup } from './change.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import { marked, ratioInterval } from './value.ts';

/** The policy that the page's first sentence sets against the baseline: the law now in force where it was run. */
export function focus(from: Results): string | undefined {
  if (from.policies.includes('rules-2024') && from.baseline !== 'rules-2024') return 'rules-2024';
  return from.policies.findLast((policy) => policy !== from.baseline);
}

const changeOf = (from: Results, policy: string, point: string): Difference | undefined =>
  from.difference(keyOf(IDENTIFIED, policy, point));

/** A difference of the identification rate with its interval: `+2.9 points (+2.1 to +3.7)`. */
function points(from: Results, row: Difference | undefined): Markup {
  const said = differenceWords(from, row, 'share');
  if (row?.mean === undefined || said === undefined) return html`an unknown amount`;
  if (said.kind === 'none') return html`${marked(row, 'difference', row.mean, 'nothing')} ${said.interval}`;
  const pairs = said.pairs === '' ? '' : `, ${said.pairs}`;
  return html`<strong>${marked(row, 'difference', row.mean, said.mean)}</strong> (${intervalMarkup(said, ', ')}${pairs})`;
}

function rate(from: Results, policy: string, point: string): Markup {
  const row = from.summary(keyOf(IDENTIFIED, policy, point));
  if (row?.mean === undefined) return html`an unknown share`;
  return html`<strong>${marked(row, 'mean', row.mean, figureText(row.mean.value, 'share'))}</strong>`;
}

function cost(from: Results, policy: string, point: string): Markup {
  const at = reading(from, REGISTERED_PER_IDENTIFIED, policy, point);
  if (at.kind === 'absent') return html`; the results do not say how many more children are registered for it`;
  if (at.kind === 'undefined') {
    return html`; how many more children are registered for each additional identification is undefined: ${at.because}`;
  }
  const interval = at.interval === undefined ? '' : ` (${ratioInterval(at.interval, 'number')})`;
  const value = marked(at.key, 'pooled', at.value, figureText(at.value.value, 'number'));
  return html`; each additional identification comes with <strong>${value}</strong> more children registered${interval}`;
}

function clause(from: Results, policy: string, point: string): Markup {
  const parts = hasTwoByTwo(from)
    ? html`; the lower age alone would give ${points(from, changeOf(from, CORNERS.age, point))}, registration without a claim alone ${points(from, changeOf(from, CORNERS.claim, point))}`
    : undefined;
  return html`from ${rate(from, from.baseline, point)} to ${rate(from, policy, point)} with ${pointText(point)}, a difference of ${points(from, changeOf(from, policy, point))}${parts}${cost(from, policy, point)}`;
}

// The sentence claims a direction only where no interval leaves it open; one without width says nothing of other samples.
function verb(from: Results, policy: string): string {
  const rows = from.points.map((point) => changeOf(from, policy, point));
  const sides = rows.map((row) => {
    if (row?.low === undefined || row.high === undefined) return 'open';
    const interval = { low: row.low.value, high: row.high.value };
    if (spansZero(interval) || isOneValue(interval)) return 'open';
    return row.low.value > 0 ? 'up' : 'down';
  });
  if (sides.every((side) => side === 'up')) return 'raises';
  return sides.every((side) => side === 'down') ? 'lowers' : 'changes';
}

/** The answer in one sentence made of the numbers; where an interval spans zero, the sentence says so. */
export function answerSentence(from: Results): Markup {
  const policy = focus(from);
  if (policy === undefined) {
    const rates = from.points.map((point) => html`${rate(from, from.baseline, point)} with ${pointText(point)}; `);
    return html`<p class="answer">Only one policy was run, so there is nothing to compare; it identifies ${rates}on average.</p>`;
  }
  const [before, after] = [policyWords(from, from.baseline).title, policyWords(from, policy).title];
  return html`<div class="answer">
<p>Among these synthetic minors, ${after} in place of ${before} ${verb(from, policy)} the share of those who travel on that another state can identify, on average (in brackets: 95% intervals),</p>
<ul>${from.points.map((point, index) => {
    const end = index === from.points.length - 1 ? '.' : '; and';
    return html`<li>${clause(from, policy, point)}${end}</li>
`;
  })}</ul>
</div>
`;
}
