import type { LossShares, LossVariation } from '../reading/loss-shares.ts';
import { lossShares, lossVariation } from '../reading/loss-shares.ts';
import type { Results } from '../reading/results.ts';
import { LOSS_CAUSES } from '../words/loss-cause.ts';
import { countText, figureText } from '../words/number.ts';
import { pointText } from '../words/point.ts';
import { policyWords } from '../words/policy.ts';
import { worded } from '../words/worded.ts';
import { changeWords, intervalLine } from './change.ts';
import type { Content, Markup } from './markup.ts';
import { html } from './markup.ts';
import { table } from './table.ts';
import { marked } from './value.ts';

type Column = { readonly policy: string; readonly point: string; readonly shares: LossShares };

function cell({ policy, point, shares }: Column, cause: string, count: number, below: Content): Markup {
  const text = shares.moved > 0 ? figureText(count / shares.moved, 'share') : 'undefined';
  return html`<td class="measure"><span class="figure" data-measure="O5" data-policy="${policy}" data-point="${point}" data-subgroup="${cause}" data-statistic="sum" data-value="${count}">${text}</span>${below}</td>`;
}

function variation({ spread, difference }: LossVariation, of: number): Content {
  const lines: Content[] = [];
  if (spread !== undefined && spread.high > 0) {
    const range = `${figureText(spread.low, 'share').replace('%', '')} to ${figureText(spread.high, 'share')}`;
    lines.push(html`<span class="spread">spread ${range}</span>`);
  }
  if (difference !== undefined && (difference.low !== 0 || difference.high !== 0)) {
    const said = changeWords({ ...difference, pairs: difference.values, of }, 'share');
    lines.push(html`<span class="change">mean difference ${said.mean}</span>${intervalLine(said)}`);
  }
  return lines;
}

/** The share by which a cause counts when no order does, below the share of first causes. */
function shapley(from: Results, { policy, point }: Column, cause: string): Content {
  const key = { policy, point, measure: 'O5', subgroup: `shapley-${cause}` };
  const share = from.summary(key)?.pooled;
  if (share === undefined || share.value === 0) return undefined;
  return html`<span class="note">Shapley share ${marked(key, 'pooled', share, figureText(share.value, 'share'))}</span>`;
}

function causeRow(from: Results, columns: readonly Column[], cause: string): Markup {
  return html`<tr><th scope="row">${worded(LOSS_CAUSES, cause)}</th>${columns.map((column) =>
    cell(column, cause, column.shares.lost.get(cause) ?? 0, [
      shapley(from, column, cause),
      variation(lossVariation(from, column.policy, column.point, cause), from.replications),
    ]),
  )}</tr>
`;
}

function inOrder(columns: readonly Column[]): readonly string[] {
  const found = new Set(columns.flatMap(({ shares }) => [...shares.lost.keys()]));
  const known = Object.keys(LOSS_CAUSES).filter((cause) => found.has(cause));
  return [...known, ...[...found].filter((cause) => !Object.hasOwn(LOSS_CAUSES, cause))];
}

/** Identified and lost by single cause, for every policy at one grid point, all replications together. */
export function lossTable(from: Results, point: string): Markup {
  const columns = from.policies.map((policy): Column => ({ policy, point, shares: lossShares(from, policy, point) }));
  const incomplete = columns
    .filter(({ shares }) => !shares.complete)
    .map(({ policy }) => policyWords(from, policy).label);
  return html`${table(
    `Identified or lost, ${pointText(point)}: share of all who moved on`,
    html`<thead><tr><th scope="col">First cause</th>${columns.map(
      ({ policy }) => html`<th scope="col">${policyWords(from, policy).label}</th>`,
    )}</tr></thead>
<tbody>
<tr class="total"><th scope="row">Identified</th>${columns.map((column) =>
      cell(column, 'identified', column.shares.identified, undefined),
    )}</tr>
${inOrder(columns).map((cause) => causeRow(from, columns, cause))}<tr class="total"><th scope="row">Moved on, all replications</th>${columns.map(
      ({ shares }) => html`<td class="measure">${countText(shares.moved)}</td>`,
    )}</tr>
</tbody>`,
    'losses',
  )}${incomplete.length > 0 ? html`<p class="warning">Identified and lost do not add up to all who moved on: ${incomplete.join(', ')}.</p>` : undefined}`;
}
