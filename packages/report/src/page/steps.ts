import type { NumericAxis } from '../reading/axis.ts';
import { landmarks } from '../reading/axis.ts';
import { field, number } from '../reading/json.ts';
import type { Results } from '../reading/results.ts';
import { step } from '../reading/step.ts';
import type { MeasureWords } from '../words/measure.ts';
import { CHILDREN_REGISTERED, IDENTIFIED } from '../words/measure.ts';
import { countText } from '../words/number.ts';
import { axisText, capitalised, pointText } from '../words/point.ts';
import { policyWords } from '../words/policy.ts';
import { focus } from './answer.ts';
import { changeWords, intervalMarkup } from './change.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';

/** From one value of an axis to another. */
type Step = readonly [before: number, after: number];

/** Steps between the landmarks of an axis, downwards for an age since that is how the question is put; then from end to end. */
function stepsOf(axis: NumericAxis): readonly Step[] {
  const marks = axis.name === 'minimumAge' ? landmarks(axis).toReversed() : landmarks(axis);
  const between = marks.slice(1).map((after, index): Step => [marks[index] ?? after, after]);
  const [first, last] = [marks[0], marks.at(-1)];
  return between.length < 2 || first === undefined || last === undefined ? between : [...between, [first, last]];
}

function changed(from: Results, words: MeasureWords, policy: string, points: readonly [string, string]): Markup {
  const found = step(from, words, policy, points);
  if (found === undefined) return html`an unknown amount`;
  const said = changeWords({ ...found, pairs: found.values, of: from.replications }, words.form);
  const pairs = said.pairs === '' ? '' : `, ${said.pairs}`;
  return html`<strong>${said.mean}</strong> (${intervalMarkup(said, ', ')}${pairs})`;
}

function stepLine(from: Results, policy: string, points: readonly [string, string], name: string): Markup {
  return html`<li>${name}: ${changed(from, IDENTIFIED, policy, points)} identified, ${changed(from, CHILDREN_REGISTERED, policy, points)} children registered</li>
`;
}

/** What moving along the numeric axis gives under the policies asked about, step by step, each on the same people. */
export function stepAnswer(from: Results, axis: NumericAxis): Markup {
  const policies = [...new Set([focus(from) ?? from.baseline, from.baseline])];
  const minors = number(field(from.manifest.all, 'scenario', 'population', 'minors'));
  const of = minors === undefined ? '' : ` among ${countText(minors)} arriving minors`;
  const groups = axis.settings.flatMap(({ others, pointOf }) =>
    policies.map((policy) => {
      const lines = stepsOf(axis).flatMap(([before, after]) => {
        const points = [pointOf.get(before), pointOf.get(after)] as const;
        if (points[0] === undefined || points[1] === undefined) return [];
        return stepLine(from, policy, [points[0], points[1]], `from ${before} to ${after}`);
      });
      const setting = others === '{}' ? '' : `, ${pointText(others)}`;
      return html`<p>Under the <strong>${policyWords(from, policy).label}</strong>${setting}:</p>
<ul>${lines}</ul>`;
    }),
  );
  return html`<div class="answer steps">
<p>What changing the ${axisText(axis.name)} does: mean changes of the share identified of all who travel on, and of the number of children registered${of}, on the same simulated people (in brackets: 95% intervals).</p>
${groups}</div>
<h3>${capitalised('policy against policy')}</h3>
`;
}
