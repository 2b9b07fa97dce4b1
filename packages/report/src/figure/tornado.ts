import * as Plot from '@observablehq/plot';
import type { Sensitivity } from '../reading/sensitivity.ts';
import { tickText } from '../words/number.ts';
import type { Drawing, DrawingWords, KeyEntry } from './drawing.ts';
import { drawing } from './drawing.ts';
import { INK } from './ink.ts';

/** Parameters drawn; all stand in the table. */
export const BARS = 12;

/** Letters that fit beside the axis. */
const FITS = 34;

const AXES: Readonly<Record<Sensitivity['of'], string>> = {
  variance: 'share of the variance, alone and together with others →',
  effects: 'mean absolute effect over the parameter’s range →',
};

const SOURCED: KeyEntry = { letter: 'S', title: 'with a source', colour: INK.main };

/** Bars by what stands behind them; chance is the replication. */
const KINDS: Readonly<Record<string, KeyEntry>> = {
  assumption: { letter: 'A', title: 'assumption', colour: INK.second },
  chance: { letter: 'C', title: 'chance: the replication', colour: INK.quiet },
};

/** The parameters that move a measure most: a bar for each, its letter saying whether it is an assumption. */
export function tornado({ effects, of }: Sensitivity, words: Omit<DrawingWords, 'description'>): Drawing {
  const bars = effects.slice(0, BARS).map(({ parameter, basis, value, low, high }) => {
    const size = value?.value ?? 0;
    const name = parameter.length > FITS ? `${parameter.slice(0, FITS - 1)}…` : parameter;
    const { letter, colour: fill } = KINDS[basis] ?? SOURCED;
    const interval =
      low === undefined || high === undefined ? '' : `, 95% interval ${tickText(low.value)} to ${tickText(high.value)}`;
    const said = `${parameter} (${basis}): ${tickText(size)}${interval}`;
    return { name, letter, fill, size, low: low?.value ?? size, high: high?.value ?? size, said };
  });
  const top = Math.max(0, ...bars.map(({ high, size }) => Math.max(high, size)));
  return drawing(
    { ...words, description: `Most first. ${bars.map(({ said }) => said).join('; ')}.` },
    {
      ...{ marginLeft: 268, marginRight: 24, marginTop: 8, marginBottom: 44, height: 70 + 26 * bars.length },
      y: { label: null, domain: bars.map(({ name }) => name), padding: 0.2 },
      x: {
        label: AXES[of],
        labelOffset: 40,
        grid: true,
        domain: [0, top === 0 ? 1 : top * 1.04],
        tickFormat: tickText,
      },
      marks: [
        Plot.barX(bars, { y: 'name', x: 'size', fill: 'fill', title: 'said' }),
        Plot.ruleY(bars, { y: 'name', x1: 'low', x2: 'high', stroke: 'currentColor', strokeWidth: 1.5 }),
        Plot.text(bars, { y: 'name', x: 0, text: 'letter', dx: 9, fill: INK.onFill, fontWeight: 'bold' }),
      ],
      color: { type: 'identity' },
    },
    [...new Set(effects.slice(0, BARS).map(({ basis }) => KINDS[basis] ?? SOURCED))],
  );
}
