import type { Drawing } from '../figure/drawing.ts';
import { BARS, tornado } from '../figure/tornado.ts';
import type { Results } from '../reading/results.ts';
import type { Sensitivity } from '../reading/sensitivity.ts';
import { sensitivities } from '../reading/sensitivity.ts';
import { countText, figureText, tickText } from '../words/number.ts';
import { policyWords } from '../words/policy.ts';
import { MEASURES_SHOWN } from '../words/shown.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import type { Section } from './section.ts';
import { figure, numbersBehind } from './section.ts';
import { table } from './table.ts';

const METHODS: Readonly<Record<Sensitivity['of'], string>> = {
  variance: 'Total Sobol index: the share of the variance that would be left if everything else were known.',
  effects: 'Morris screening: the mean absolute change of the measure when the parameter moves over its range (μ*).',
};

function subject(from: Results, { measure, policy, baseline }: Sensitivity): string {
  const [name = '', part = 'all'] = measure.split(':');
  const same = MEASURES_SHOWN.filter((words) => words.measure === name);
  const title =
    same.find(({ subgroup }) => subgroup === part)?.title ?? (part === 'all' ? same[0]?.title : undefined) ?? measure;
  const against = baseline === '' || baseline === policy ? '' : `, less ${policyWords(from, baseline).label}`;
  return `${title}: ${policyWords(from, policy).label}${against}`;
}

function numbers(from: Results, one: Sensitivity): Markup {
  return table(
    `${subject(from, one)}, all parameters varied`,
    html`<thead><tr><th scope="col">Parameter</th><th scope="col">Basis</th><th scope="col">Effect</th><th scope="col">95% interval</th></tr></thead>
<tbody>${one.effects.map(
      ({ parameter, basis, value, low, high }) =>
        html`<tr><th scope="row"><code>${parameter}</code></th><td>${basis}</td><td class="measure">${value === undefined ? 'undefined' : tickText(value.value)}</td><td class="range">${low === undefined || high === undefined ? 'none' : `${tickText(low.value)} to ${tickText(high.value)}`}</td></tr>
`,
    )}</tbody>`,
    'effects',
  );
}

function assumedText({ assumed, of }: Sensitivity): Markup | undefined {
  if (assumed === undefined) return undefined;
  const whole = of === 'variance' ? 'variance that the parameters explain' : 'summed effects';
  return html`<p><strong>${figureText(assumed, 'share')} of the ${whole} comes from assumptions</strong>, the rest from figures with a source.</p>
`;
}

/** Which parameters move the results, where the folder says so. */
export function sensitivitySection(
  from: Results,
): { readonly section: Section; readonly drawings: readonly Drawing[] } | undefined {
  const all = sensitivities(from);
  if (all.length === 0) return undefined;
  const charts = all.map((one, index) =>
    tornado(one, { name: `sensitivity-${index + 1}`, title: `Parameters that matter most. ${subject(from, one)}` }),
  );
  return {
    drawings: charts,
    section: {
      id: 'sensitivity',
      title: 'Which parameters matter',
      content: html`<p>Each parameter was varied over the range that is held possible for it. The longer its bar, the more the answer hangs on it; what is an assumption is marked A. At most ${countText(BARS)} are drawn.</p>
${all.map((one, index) => {
  const chart = charts[index];
  return html`<h3>${subject(from, one)}</h3>
${assumedText(one)}${chart === undefined ? undefined : figure(chart, `${METHODS[one.of]} Line: 95% interval.`)}
${numbersBehind([numbers(from, one)])}`;
})}`,
    },
  };
}
