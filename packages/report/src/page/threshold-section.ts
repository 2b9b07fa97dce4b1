import type { CurveOf } from '../figure/curves.ts';
import { CURVES, curves } from '../figure/curves.ts';
import type { Drawing } from '../figure/drawing.ts';
import type { NumericAxis } from '../reading/axis.ts';
import { keyOf } from '../reading/reading.ts';
import type { Results } from '../reading/results.ts';
import { falseIdentificationsText } from '../words/false-identifications.ts';
import type { MeasureWords } from '../words/measure.ts';
import {
  BENEFITS_AND_HARMS,
  CHILD_YEARS,
  CHILDREN_REGISTERED,
  FALSE_IDENTIFICATIONS,
  IDENTIFIED,
} from '../words/measure.ts';
import { countText } from '../words/number.ts';
import { axisText, capitalised, pointText } from '../words/point.ts';
import { policyWords } from '../words/policy.ts';
import { focus } from './answer.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import type { Section } from './section.ts';
import { smallFigure } from './section.ts';
import { table, valueCell } from './table.ts';

const SHOWN: readonly (readonly [name: string, words: MeasureWords])[] = [
  ['identified', { ...IDENTIFIED, statistic: 'pooled' }],
  ['registered', CHILDREN_REGISTERED],
  ['child-years', CHILD_YEARS],
  ['false-identifications', { ...FALSE_IDENTIFICATIONS, statistic: 'pooled' }],
];

// The policies asked about come first, since only so many are drawn.
function drawnPolicies(from: Results): readonly string[] {
  return [...new Set([from.baseline, focus(from) ?? from.baseline, ...from.policies])];
}

function charts(from: Results, axis: NumericAxis): readonly Drawing[] {
  const policies = drawnPolicies(from);
  return axis.settings.flatMap((setting, index) =>
    SHOWN.map(([measure, words]) => {
      const name = `over-${axis.name.replaceAll(/[^A-Za-z0-9]/g, '-')}-${measure}${index === 0 ? '' : `-${index + 1}`}`;
      const of: CurveOf = { name, words, policies };
      return curves(from, of, [axis, setting]);
    }),
  );
}

/** Every grid point of one policy in one table, folded away: for grids of which a page shows a few points only. */
export function everyPoint(from: Results): Markup {
  const columns = BENEFITS_AND_HARMS.filter((words) =>
    from.points.some((point) =>
      from.policies.some((policy) => from.summary(keyOf(words, policy, point)) !== undefined),
    ),
  );
  const head = columns.map(
    ({ title, unit, side }) => html`<th scope="col" class="${side}">${title} <span class="unit">${unit}</span></th>`,
  );
  return html`${from.policies.map((policy) => {
    const { label } = policyWords(from, policy);
    const rows = from.points.map(
      (point) =>
        html`<tr><th scope="row">${capitalised(pointText(point))}</th>${columns.map((words) => valueCell(from, words, policy, point))}</tr>
`,
    );
    return html`<details class="bulk"><summary>All ${countText(from.points.length)} grid points under ${label}</summary>
${table(`Every grid point, ${label}`, html`<thead><tr><th scope="col">Grid point</th>${head}</tr></thead><tbody>${rows}</tbody>`, 'points')}</details>
`;
  })}`;
}

/** The measures over a numeric axis, one curve a policy. */
export function thresholdSection(
  from: Results,
  axis: NumericAxis,
): { readonly section: Section; readonly drawings: readonly Drawing[] } {
  const drawings = charts(from, axis);
  const left = from.policies.length - CURVES;
  const others = left > 0 ? ` The other ${countText(left)} policies stand in the tables.` : '';
  const caption =
    'Mark: ratio of the sums over all replications, and as a band its 95% interval; children registered: median, and as a band the spread.';
  return {
    drawings,
    section: {
      id: 'curves',
      title: `Over the ${axisText(axis.name)}`,
      content: html`<p>Benefit and price over one axis, side by side and on the same people: where a curve of children registered rises while that of the identified lies flat, a further step buys nothing.${others} ${falseIdentificationsText(from)}</p>
${axis.settings.map(({ others: setting }, index) => {
  const own = drawings.slice(index * SHOWN.length, (index + 1) * SHOWN.length);
  return html`${setting === '{}' ? undefined : html`<h3>${capitalised(pointText(setting))}</h3>`}
<div class="multiples">${own.map((one) => smallFigure(one))}</div>
`;
})}<p class="caption">${caption}</p>
`,
    },
  };
}
