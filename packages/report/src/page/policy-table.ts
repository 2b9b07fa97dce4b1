import type { Reading } from '../reading/reading.ts';
import { reading } from '../reading/reading.ts';
import type { Results } from '../reading/results.ts';
import { unitText } from '../words/false-identifications.ts';
import type { MeasureWords } from '../words/measure.ts';
import { figureText } from '../words/number.ts';
import type { Change } from './change.ts';
import { change, intervalMarkup } from './change.ts';
import type { Content, Markup } from './markup.ts';
import { html } from './markup.ts';
import { policyName, table } from './table.ts';
import { definedText, namedInterval, rangeText, ratioInterval, small, unseenText, valueMarkup } from './value.ts';

/** A column of a policy table with what stands in it for one policy. */
type Cell = { readonly words: MeasureWords; readonly at: Reading; readonly changed: Change | undefined };

type Line = { readonly name: string; content(cell: Cell): Content };

const NOTHING = html`<span class="nothing">–</span>`;

function spreadLine(replications: number): Line {
  return {
    name: 'spread',
    content: ({ words, at }) =>
      at.kind === 'defined' && at.spread !== undefined
        ? [
            rangeText(at.spread, words.form),
            small(medianText(at, words)),
            small(definedText(at, replications)),
            small(unseenText(at)),
          ]
        : [NOTHING, small(definedText(at, replications))],
  };
}

// Beside a ratio of sums the spread is that of single replications, around a middle of their own.
function medianText(at: Reading, { marginal, form }: MeasureWords): string {
  if (at.kind !== 'defined' || at.statistic !== 'pooled' || marginal || at.median === undefined) return '';
  return `median ${figureText(at.median.value, form)}`;
}

// A ratio of sums that is compared as well has two intervals; its own stands with it.
function ownInterval({ words, at }: Cell): Markup | undefined {
  if (words.marginal || at.kind !== 'defined' || at.interval === undefined) return undefined;
  return small(namedInterval(at.interval, words.form));
}

function lines(from: Results, policy: string): readonly Line[] {
  const value: Line = { name: 'value', content: (cell) => [valueMarkup(cell.at, cell.words), ownInterval(cell)] };
  const difference: Line = {
    name: 'mean difference',
    content: ({ changed }) => (changed === undefined ? NOTHING : [changed.mean, small(changed.words.pairs)]),
  };
  const interval: Line = {
    name: '95% interval',
    content: ({ words, at, changed }) => {
      if (changed !== undefined) return intervalMarkup(changed.words);
      if (!words.marginal || at.kind !== 'defined' || at.interval === undefined) return NOTHING;
      return [ratioInterval(at.interval, words.form), small('of the ratio')];
    },
  };
  return policy === from.baseline
    ? [value, spreadLine(from.replications)]
    : [value, spreadLine(from.replications), difference, interval];
}

// An undefined measure takes all lines of its policy, so that its reason has room.
function cellMarkup(cell: Cell, line: Line, index: number, rows: number): Markup | undefined {
  const { at, words } = cell;
  const side = `measure ${words.side}`;
  if (at.kind === 'defined') return html`<td class="${side}">${line.content(cell)}</td>`;
  if (index > 0) return undefined;
  return html`<td class="${side}" rowspan="${rows}">${valueMarkup(at, words)}${at.kind === 'undefined' ? small(at.because) : undefined}</td>`;
}

function policyRows(from: Results, point: string, columns: readonly MeasureWords[], policy: string): Markup {
  const cells = columns.map((words): Cell => {
    const at = reading(from, words, policy, point);
    return { words, at, changed: at.kind === 'defined' ? change(from, words, policy, point) : undefined };
  });
  const shown = lines(from, policy);
  return html`<tbody>${shown.map(
    (line, index) => html`<tr class="${index === 0 ? 'value' : 'below'}">${
      index === 0
        ? html`<th scope="rowgroup" rowspan="${shown.length}">${policyName(from, policy)}${policy === from.baseline ? small('baseline') : undefined}</th>`
        : undefined
    }<th scope="row" class="line">${line.name}</th>${cells.map((cell) => cellMarkup(cell, line, index, shown.length))}</tr>
`,
  )}</tbody>
`;
}

function heading(from: Results, words: MeasureWords): Markup {
  const sums = words.statistic === 'median' ? '' : '; sums over all replications';
  return html`<th scope="col" class="${words.side}">${words.title} <span class="unit">${unitText(from, words)}${sums}</span></th>`;
}

function sides(columns: readonly MeasureWords[]): Markup {
  const benefits = columns.filter(({ side }) => side === 'benefit').length;
  return html`<tr><td colspan="2"></td><th scope="colgroup" colspan="${benefits}" class="benefit">Benefits</th><th scope="colgroup" colspan="${columns.length - benefits}" class="harm">Harms and costs</th></tr>
`;
}

/**
 * A table of all policies at one grid point: a column for every measure, and for every policy its value, spread,
 * mean difference to the baseline and 95 % interval on lines of their own.
 *
 * @param columns benefits before harms; where there are both, a heading over each side says which is which
 */
export function policyTable(from: Results, point: string, columns: readonly MeasureWords[], caption: string): Markup {
  const both = new Set(columns.map(({ side }) => side)).size > 1;
  return table(
    caption,
    html`<thead>${both ? sides(columns) : undefined}<tr><th scope="col" colspan="2">Policy</th>${columns.map((words) => heading(from, words))}</tr></thead>
${from.policies.map((policy) => policyRows(from, point, columns, policy))}`,
    both ? 'balance lined' : 'lined',
  );
}
