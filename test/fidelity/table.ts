import type { Compared, Pooled } from './both-fidelities.ts';
import { bothFidelities } from './both-fidelities.ts';

/** Measures that the table shows. */
const SHOWN = ['O1', 'O1e', 'O2', 'O5', 'O8'];

/** For rates far below a hundredth. */
const SMALL = 0.01;

const text = (value: number): string => (value !== 0 && value < SMALL ? value.toExponential(2) : value.toFixed(3));
const cell = ({ value, low, high }: Pooled): string => `${text(value)} (${text(low)} to ${text(high)})`;
const isWithin = (value: number, { low, high }: Pooled): boolean => value >= low && value <= high;

function row({ policy, point, measure, subgroup, templates, scores }: Compared): string {
  const { growthHandling } = JSON.parse(point) as { readonly growthHandling: string };
  return `| ${[measure, subgroup, policy, growthHandling, cell(templates), cell(scores)].join(' | ')} |`;
}

const all = await bothFidelities(...process.argv.slice(2));
const isShown = ({ measure, subgroup }: Compared): boolean =>
  SHOWN.includes(measure) &&
  (subgroup === 'all' || (measure === 'O2' && /^day-\d+$/.test(subgroup)) || /missed|miss/.test(subgroup));
const outside = all.filter(
  ({ templates, scores }) => !isWithin(scores.value, templates) || !isWithin(templates.value, scores),
);
const same = all.filter(({ templates, scores }) => templates.value === scores.value);
console.log(`| measure | subgroup | policy | growth handling | templates (95 %) | scores (95 %) |
| --- | --- | --- | --- | --- | --- |
${all.filter(isShown).map(row).join('\n')}

Of ${all.length} measures with an interval, ${same.length} are equal to the last digit and ${outside.length} lie outside the other's interval${outside.length === 0 ? '.' : ':'}
${outside.map(row).join('\n')}`);
