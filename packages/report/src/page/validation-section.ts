import { countText } from '../words/number.ts';
import { FINGER_GATES, WORLD_FIGURES } from '../words/validation-record.ts';
import { html } from './markup.ts';
import type { Section } from './section.ts';
import { table } from './table.ts';

const VERDICTS = ['met', 'not met', 'undecided', 'not run'] as const;

const KINDS = [
  ['inputs', 'Inputs: set so that they come out; to meet one tests the plumbing'],
  ['predictions', 'Predictions: nothing was set to them'],
] as const;

/** How the model compares with what has been published, as it was recorded; nothing is computed for the page. */
export function validationSection(): Section {
  const { met, targets } = FINGER_GATES;
  const unmet = FINGER_GATES['not met'];
  return {
    id: 'validation',
    title: 'How the model compares with published facts',
    content: html`<p>Each version of the model is set beside published figures, and the verdicts are recorded with it: <em>met</em> where the whole 95% interval of ours lies within the tolerance, <em>not met</em> where none of it does. They are about the model as it ships, not about this run.</p>
${table(
  'Figures about the world, at full size, by verdict',
  html`<thead><tr><th scope="col">Figures</th>${VERDICTS.map((verdict) => html`<th scope="col">${verdict}</th>`)}</tr></thead>
<tbody>${KINDS.map(
    ([kind, title]) =>
      html`<tr><th scope="row">${title}</th>${VERDICTS.map((verdict) => html`<td>${countText(WORLD_FIGURES[kind][verdict])}</td>`)}</tr>
`,
  )}</tbody>`,
  'verdicts',
)}<p>Of ${countText(targets)} published figures about fingers, ${countText(met)} that gate a change are met at the small size of the tests, ${countText(unmet)} is known not to be; the others are only watched, wait for a document, or need more fingers to be decided. Every figure stands in the pages <code>docs/world-validation.md</code> and <code>docs/validation.md</code>, with its source and with the reason where it is not met.</p>
`,
  };
}
