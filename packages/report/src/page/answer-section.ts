import { assumptionCount } from '../reading/assumption-count.ts';
import { numericAxis } from '../reading/axis.ts';
import { keyOf, reading } from '../reading/reading.ts';
import type { Results } from '../reading/results.ts';
import { CORNERS, hasTwoByTwo } from '../reading/two-by-two.ts';
import { warnings } from '../reading/warnings.ts';
import { falseIdentificationsText, unitText } from '../words/false-identifications.ts';
import { FALSE_IDENTIFICATIONS, IDENTIFIED, REGISTERED_PER_IDENTIFIED } from '../words/measure.ts';
import { countText, figureText } from '../words/number.ts';
import { capitalised, pointText } from '../words/point.ts';
import { policyWords } from '../words/policy.ts';
import { answerSentence, focus } from './answer.ts';
import { change, changeLines, intervalLine } from './change.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import type { Section } from './section.ts';
import { stepAnswer } from './steps.ts';
import { table } from './table.ts';
import { marked, namedInterval, small, valueMarkup } from './value.ts';

type Line = { readonly title: string; cell(point: string): Markup };

function rateLine(from: Results, policy: string): Line {
  return {
    title: `Identified under ${policyWords(from, policy).label}`,
    cell: (point) => {
      const row = from.summary(keyOf(IDENTIFIED, policy, point));
      return row?.mean === undefined
        ? html`not reported`
        : marked(row, 'mean', row.mean, figureText(row.mean.value, 'share'));
    },
  };
}

function changeLine(from: Results, title: string, policy: string): Line {
  return {
    title,
    cell: (point) => {
      const changed = change(from, IDENTIFIED, policy, point);
      if (changed === undefined) return html`not reported`;
      return html`${changed.mean}${intervalLine(changed.words)}`;
    },
  };
}

function costCell(from: Results, policy: string, point: string): Markup {
  const at = reading(from, REGISTERED_PER_IDENTIFIED, policy, point);
  const value = valueMarkup(at, REGISTERED_PER_IDENTIFIED);
  if (at.kind === 'undefined') return html`${value}<span class="note">${at.because}</span>`;
  if (at.kind === 'absent' || at.interval === undefined) return value;
  return html`${value}<span class="interval">${namedInterval(at.interval, 'number')}</span>`;
}

function falseCell(from: Results, policy: string, point: string): Markup {
  const words = FALSE_IDENTIFICATIONS;
  const row = from.summary(keyOf(words, policy, point));
  const changed = change(from, words, policy, point);
  const mean =
    row?.mean === undefined
      ? html`not reported`
      : marked(row, 'mean', row.mean, figureText(row.mean.value, words.form));
  if (changed === undefined) return mean;
  return html`${mean}${changeLines(changed)}`;
}

function lines(from: Results, policy: string): readonly Line[] {
  const split = hasTwoByTwo(from)
    ? [
        changeLine(from, 'The lower age alone', CORNERS.age),
        changeLine(from, 'Registration without a claim alone', CORNERS.claim),
      ]
    : [];
  return [
    rateLine(from, from.baseline),
    rateLine(from, policy),
    changeLine(from, 'Difference', policy),
    ...split,
    { title: REGISTERED_PER_IDENTIFIED.title, cell: (point) => costCell(from, policy, point) },
    {
      title: `${FALSE_IDENTIFICATIONS.title}, ${unitText(from, FALSE_IDENTIFICATIONS)}`,
      cell: (point) => falseCell(from, policy, point),
    },
  ];
}

function keyTable(from: Results, policy: string): Markup {
  return table(
    'The same in a table: means over replications',
    html`<thead><tr><td></td>${from.points.map(
      (point) => html`<th scope="col">${capitalised(pointText(point))}</th>`,
    )}</tr></thead>
<tbody>${lines(from, policy).map(
      ({
        title,
        cell,
      }) => html`<tr><th scope="row">${title}</th>${from.points.map((point) => html`<td class="measure">${cell(point)}</td>`)}</tr>
`,
    )}<tr><td colspan="${from.points.length + 1}">${small(falseIdentificationsText(from))}</td></tr>
</tbody>`,
    'key',
  );
}

function assumptionsInFront(from: Results): Markup {
  const { count, of, share } = assumptionCount(from.manifest);
  if (of === 0) return html``;
  return html`<p class="warning"><strong>${countText(count)} of the ${countText(of)} parameters behind these figures (${figureText(share, 'share')}) are assumptions</strong>: numbers for which nothing published was found. No interval on this page covers them. They stand <a href="#assumptions">below</a>.</p>
`;
}

function warningsInFront(from: Results): Markup | undefined {
  const told = warnings(from);
  if (told.length === 0) return undefined;
  return html`<div class="warning"><strong>Warnings of this run</strong><ul>${told.map((one) => html`<li>${one}</li>`)}</ul></div>
`;
}

/** The answer: one sentence, the same in a table, and how to read both; `whole` has the points between those shown. */
export function answerSection(from: Results, whole: Results = from): Section {
  const axis = numericAxis(whole);
  const policy = focus(from);
  return {
    id: 'answer',
    title: 'The answer',
    content: html`${axis === undefined ? undefined : stepAnswer(whole, axis)}${answerSentence(from)}
${assumptionsInFront(from)}${warningsInFront(from)}<div class="beside">${policy === undefined ? undefined : keyTable(from, policy)}
<aside class="reading" aria-label="How to read the figures"><p><strong>Two kinds of range stand on this page, and they answer different questions.</strong></p>
<dl>
<dt>Spread</dt><dd>where 5 to 95% of the ${countText(from.replications)} replications lie. It shows how much chance moves the figure of a single run.</dd>
<dt>95% interval</dt><dd>of a mean difference between two policies on the same simulated people, or of a ratio over all replications. It shows how sure the model is of that figure. An interval that spans zero means: no difference has been shown.</dd>
</dl></aside></div>
`,
  };
}
