import type { LossShares } from '../reading/loss-shares.ts';
import { lossShares } from '../reading/loss-shares.ts';
import type { Results } from '../reading/results.ts';
import { LOSS_CAUSES } from '../words/loss-cause.ts';
import { countText, figureText } from '../words/number.ts';
import { pointText } from '../words/point.ts';
import { policyWords } from '../words/policy.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import { table } from './table.ts';

type Column = { readonly policy: string; readonly shares: LossShares };

function share(policy: string, point: string, cause: string, count: number, moved: number): Markup {
  const text = moved > 0 ? figureText(count / moved, 'share') : 'undefined';
  return html`<td class="measure"><span class="figure" data-measure="O5" data-policy="${policy}" data-point="${point}" data-subgroup="${cause}" data-statistic="count" data-value="${count}">${text}</span></td>`;
}

/** Identified and lost by single cause, for every policy at one grid point, all replications together. */
export function lossTable(from: Results, point: string): Markup {
  const columns: readonly Column[] = from.policies.map((policy) => ({
    policy,
    shares: lossShares(from, policy, point),
  }));
  const found = new Set(columns.flatMap(({ shares }) => [...shares.lost.keys()]));
  const known = Object.keys(LOSS_CAUSES).filter((cause) => found.has(cause));
  const causes = [...known, ...[...found].filter((cause) => !Object.hasOwn(LOSS_CAUSES, cause))];
  const incomplete = columns
    .filter(({ shares }) => !shares.complete)
    .map(({ policy }) => policyWords(from, policy).label);
  return html`${table(
    `Identified or lost, ${pointText(point)}: share of all who moved on`,
    html`<thead><tr><th scope="col">First cause</th>${columns.map(
      ({ policy }) => html`<th scope="col">${policyWords(from, policy).label}</th>`,
    )}</tr></thead>
<tbody>
<tr class="total"><th scope="row">Identified</th>${columns.map(({ policy, shares }) =>
      share(policy, point, 'identified', shares.identified, shares.moved),
    )}</tr>
${causes.map(
  (cause) => html`<tr><th scope="row">${LOSS_CAUSES[cause] ?? cause}</th>${columns.map(({ policy, shares }) =>
    share(policy, point, cause, shares.lost.get(cause) ?? 0, shares.moved),
  )}</tr>
`,
)}<tr class="total"><th scope="row">Moved on, all replications</th>${columns.map(
      ({ shares }) => html`<td class="measure">${countText(shares.moved)}</td>`,
    )}</tr>
</tbody>`,
    'losses',
  )}${incomplete.length > 0 ? html`<p class="warning">Identified and lost do not add up to all who moved on: ${incomplete.join(', ')}.</p>` : undefined}`;
}
