import type { Estimate, OutputSensitivity, Sensitivity } from '@eurodac-sim/experiment';
import { textTable } from './table.ts';
import { bold } from './terminal.ts';

/** Factors that are shown of a screening; the table has all. */
const SHOWN = 10;

const number = (value: number | null): string => (value === null ? 'undefined' : String(Number(value.toPrecision(3))));

function estimate({ value, low, high }: Estimate): string {
  return value === null ? 'undefined' : `${number(value)} (${number(low)} to ${number(high)})`;
}

const percent = (value: number | null): string => (value === null ? 'undefined' : `${(100 * value).toFixed(0)} %`);

const share = ({ value, low, high }: Estimate): string =>
  value === null ? 'undefined' : `${percent(value)} (${percent(low)} to ${percent(high)})`;

function screeningText({ screened }: OutputSensitivity, { varied }: Sensitivity): readonly string[] {
  if (screened === undefined) return [];
  const named = screened.map((one, i) => ({ ...one, ...(varied[i] ?? { parameter: 'replication', basis: 'chance' }) }));
  const most = named
    .toSorted((a, b) => (b.absoluteMean.value ?? 0) - (a.absoluteMean.value ?? 0))
    .slice(0, SHOWN)
    .map((one) => [one.parameter, one.basis, estimate(one.absoluteMean), estimate(one.mean), estimate(one.deviation)]);
  return [textTable(['over its whole range', 'basis', 'mu*', 'mu', 'sigma'], most, [40, 12, 28, 28, 28])];
}

function varianceText({ decomposed }: OutputSensitivity, { kept }: Sensitivity): readonly string[] {
  if (decomposed === undefined) return [];
  const { shares, assumptionsOfParameters } = decomposed.parts;
  const rows = decomposed.groups
    .slice(0, kept.length)
    .map(({ first, total }, i) => [kept[i]!.parameter, kept[i]!.basis, share(first), share(total)]);
  return [
    textTable(['share of variance', 'basis', 'alone', 'with interactions'], rows, [40, 12, 28, 28]),
    `Of the variance, assumptions: ${share(shares[0])}; published figures: ${share(shares[1])}; chance between replications: ${share(shares[2])}.`,
    `Of what the parameters make, assumptions: ${share(assumptionsOfParameters)}. ${decomposed.rows} of ${decomposed.of} rows.`,
  ];
}

function outputText(one: OutputSensitivity, found: Sensitivity): string {
  const { measure, subgroup, policy, baseline } = one.output;
  const title = `${measure}${subgroup === 'all' ? '' : ` ${subgroup}`}, ${policy}${baseline === undefined ? '' : ` less ${baseline}, paired`}`;
  const lines = [...screeningText(one, found), ...varianceText(one, found)];
  return [bold(title), ...(lines.length === 0 ? ['undefined in too many runs, or never different'] : lines)].join('\n');
}

/** A sensitivity study for people. */
export function sensitivityText(found: Sensitivity): string {
  const { varied, withoutRange, setByScenario, runs, failures } = found;
  const assumptions = varied.filter(({ basis }) => basis === 'assumption').length;
  return [
    ...found.found.map((one) => outputText(one, found)),
    `${varied.length} parameters varied over their declared ranges, of which ${assumptions} are assumptions; ${withoutRange.length} have no range, ${setByScenario.length} are set by the scenario.`,
    `${runs.computed} runs computed, ${runs.reused} taken from the store, ${runs.failed} failed.`,
    ...failures.map((message) => `  failed: ${message}`),
  ].join('\n\n');
}
