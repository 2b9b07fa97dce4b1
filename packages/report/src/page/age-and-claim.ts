import { decomposition } from '../figure/decomposition.ts';
import type { Drawing } from '../figure/drawing.ts';
import { isOneValue, spansZero } from '../reading/mean-interval.ts';
import type { Results } from '../reading/results.ts';
import { CORNERS, hasTwoByTwo, interaction } from '../reading/two-by-two.ts';
import { CHILDREN_REGISTERED, IDENTIFIED, REGISTERED_PER_IDENTIFIED } from '../words/measure.ts';
import { changeText, figureText } from '../words/number.ts';
import { capitalised, pointText } from '../words/point.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import type { Section } from './section.ts';
import { figure } from './section.ts';
import { comparedCell, table } from './table.ts';

const SHOWN = [IDENTIFIED, CHILDREN_REGISTERED, REGISTERED_PER_IDENTIFIED];

function square(from: Results, point: string): Markup {
  const rows = SHOWN.map(
    (words) => html`<tbody>
<tr><th scope="rowgroup" colspan="3">${words.title} <span class="unit">${words.unit}</span></th></tr>
<tr><th scope="row">from age 14</th>${comparedCell(from, words, CORNERS.neither, point)}${comparedCell(from, words, CORNERS.claim, point)}</tr>
<tr><th scope="row">from age 6</th>${comparedCell(from, words, CORNERS.age, point)}${comparedCell(from, words, CORNERS.both, point)}</tr>
</tbody>
`,
  );
  return table(
    `${capitalised(pointText(point))}: age by claim`,
    html`<thead><tr><th scope="col">Prints taken</th><th scope="col">without a claim: as in 2013</th><th scope="col">without a claim: as in 2024</th></tr></thead>
${rows}`,
    'square',
  );
}

function together(from: Results, point: string): Markup {
  const found = interaction(from, point);
  if (found === undefined) return html``;
  const size = figureText(Math.abs(found.mean), 'share').replace('%', ' points');
  if (isOneValue(found)) {
    return html`<li>With ${pointText(point)}, both together give ${
      found.mean === 0 ? 'exactly' : `${size} ${found.mean < 0 ? 'less' : 'more'} than`
    } what each gives alone, added up, the same in every replication.</li>
`;
  }
  const partly = found.values < from.replications ? `, in ${found.values} of ${from.replications} replications` : '';
  const range = `95% interval of the gap ${changeText(found.low, 'share')} to ${changeText(found.high, 'share')}${partly}`;
  const meaning = spansZero(found)
    ? 'The interval spans zero, so the two parts have not been shown to strengthen or to weaken each other.'
    : found.mean > 0
      ? 'The two parts strengthen each other.'
      : 'The two parts overlap: some children are reached by either.';
  return html`<li>With ${pointText(point)}, both together give ${size} ${found.mean < 0 ? 'less' : 'more'} than what each gives alone, added up (${range}). ${meaning}</li>
`;
}

/** The square of age by claim, once for every grid point, with its chart. */
export function ageAndClaim(
  from: Results,
): { readonly section: Section; readonly drawings: readonly Drawing[] } | undefined {
  if (!hasTwoByTwo(from)) return undefined;
  const chart = decomposition(from);
  return {
    drawings: [chart],
    section: {
      id: 'age-and-claim',
      title: 'Age or claim: which part does what',
      content: html`<p>The reform changed two things at once: the age from which prints are taken, and what happens to people who make no claim. Here each is changed alone. The whole square is printed once for every search practice, because a law that allows a search and an official who runs it are different things: with practice held at 2013, what is left is the law alone.</p>
${figure(chart, 'Mean paired difference to the 2013 rules in percentage points (diamond) and its 95% interval (line).')}
<ul>${from.points.map((point) => together(from, point))}</ul>
<div class="pair">${from.points.map((point) => square(from, point))}</div>
`,
    },
  };
}
