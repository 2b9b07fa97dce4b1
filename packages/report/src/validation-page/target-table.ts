import type { FigureResult, TargetResult, Verdict } from '@eurodac-sim/validation';
import type { Markup } from '../page/markup.ts';
import { html } from '../page/markup.ts';
import { table } from '../page/table.ts';
import { intervalText, statedText, toleranceText, valueText } from './figure-text.ts';

/** A verdict in words, with a mark that does not need colour. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  met: '✓ met',
  'not-met': '✗ not met',
  undecided: '? undecided',
  'not-run': '– not run',
};

const KINDS: Readonly<Record<TargetResult['kind'], string>> = {
  gate: 'gate',
  trend: 'trend',
  'gate-at-full-size': 'gate at full size',
  open: 'open',
};

function verdictMarkup(verdict: Verdict): Markup {
  return html`<span class="verdict ${verdict}">${VERDICT_WORDS[verdict]}</span>`;
}

function figureRow(figure: FigureResult): Markup {
  const published = figure.published === null ? '' : statedText(figure, figure.published);
  const ours = html`<span class="figure" data-value="${figure.value ?? ''}">${valueText(figure)}</span><span class="interval">${intervalText(figure)}</span>`;
  return html`<tr><th scope="row">${figure.name}</th><td class="measure">${published}</td><td class="measure">${ours}</td><td>${toleranceText(figure)}</td><td>${verdictMarkup(figure.verdict)}</td></tr>
`;
}

function notes(result: TargetResult): Markup | undefined {
  const looked = result.lookedAt === '' ? [] : [`Looked at: ${result.lookedAt}.`];
  const said = [...looked, ...result.notes];
  return said.length === 0
    ? undefined
    : html`<tr><td colspan="5">${said.map((text) => html`<span class="note">${text}</span>`)}</td></tr>
`;
}

function body(result: TargetResult): Markup {
  const kind = `${KINDS[result.kind]} · ${result.evidence.join(', ')}`;
  return html`<tbody id="${result.id}">
<tr><th scope="rowgroup" colspan="4"><strong>${result.id}</strong> ${result.statement}<span class="note">${kind} · tolerance: ${result.tolerance} · source: ${result.source}</span></th><td class="whole">${verdictMarkup(result.verdict)}</td></tr>
${result.figures.map(figureRow)}${notes(result)}</tbody>
`;
}

/** Published figures beside ours, target by target. */
export function targetTable(caption: string, targets: readonly TargetResult[]): Markup {
  return table(
    caption,
    html`<thead><tr><th scope="col">Figure</th><th scope="col">Published</th><th scope="col">Ours <span class="unit">95% interval</span></th><th scope="col">Must lie in</th><th scope="col">Verdict</th></tr></thead>
${targets.map(body)}`,
    'targets',
  );
}
