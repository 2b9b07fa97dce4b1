import * as Plot from '@observablehq/plot';
import { rangeText } from '../page/value.ts';
import type { AxisSetting, NumericAxis } from '../reading/axis.ts';
import { reading } from '../reading/reading.ts';
import type { Results } from '../reading/results.ts';
import type { MeasureWords } from '../words/measure.ts';
import { figureText, powerText, tickText } from '../words/number.ts';
import { axisText } from '../words/point.ts';
import { policyWords } from '../words/policy.ts';
import type { Drawing } from './drawing.ts';
import { drawing } from './drawing.ts';
import { INK } from './ink.ts';

/** Told apart by dash and by shape as well as by colour. */
const LOOKS = [
  { colour: INK.quiet, dash: '6 4', symbol: 'circle', sign: '●' },
  { colour: INK.main, dash: 'none', symbol: 'square', sign: '■' },
  { colour: INK.second, dash: '2 4', symbol: 'triangle', sign: '▲' },
  { colour: INK.third, dash: '8 3 2 3', symbol: 'diamond', sign: '◆' },
] as const;

/** Policies drawn; the others stand in the tables. */
export const CURVES: number = LOOKS.length;

const WIDTH = 380;
const HEIGHT = 290;

type Dot = {
  readonly at: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly said: string;
};

/** One measure of a chart of curves. */
export type CurveOf = { readonly name: string; readonly words: MeasureWords; readonly policies: readonly string[] };

function dots(from: Results, { words }: CurveOf, policy: string, [axis, setting]: Along): readonly Dot[] {
  return axis.values.flatMap((at) => {
    const found = reading(from, words, policy, setting.pointOf.get(at) ?? '');
    if (found.kind !== 'defined') return [];
    const range = found.statistic === 'pooled' ? found.interval : found.spread;
    const [low, high] = [range?.low, range?.high];
    const name = found.statistic === 'pooled' ? '95% interval' : 'spread';
    const ends = low === undefined || high === undefined ? '' : `, ${name} ${rangeText({ low, high }, words.form)}`;
    const value = found.value.value;
    const said = `${policyWords(from, policy).label}, ${axisText(axis.name)} ${at}: ${figureText(value, words.form)}${ends}`;
    return { at, value, low: low?.value ?? value, high: high?.value ?? value, said };
  });
}

/** An axis, and the setting of the others at which it is followed. */
export type Along = readonly [axis: NumericAxis, setting: AxisSetting];

function marks(lines: readonly (readonly Dot[])[], unit: number): Plot.Markish[] {
  return lines.flatMap((line, index) => {
    const { colour, dash, symbol } = LOOKS[index] ?? LOOKS[0];
    const drawn = line.map((dot) => ({ ...dot, value: dot.value / unit, low: dot.low / unit, high: dot.high / unit }));
    return [
      Plot.areaY(drawn, { x: 'at', y1: 'low', y2: 'high', fill: colour, fillOpacity: 0.18 }),
      Plot.line(drawn, { x: 'at', y: 'value', stroke: colour, strokeWidth: 2, strokeDasharray: dash }),
      Plot.dot(drawn, { x: 'at', y: 'value', fill: colour, symbol, r: 3.5, title: 'said' }),
    ];
  });
}

const percent = (value: number): string => `${Math.round(value * 100)}%`;

/** One measure over a numeric axis: a curve and its band for every policy. */
export function curves(from: Results, of: CurveOf, along: Along): Drawing {
  const { name, words, policies } = of;
  const [axis] = along;
  const drawn = policies.slice(0, CURVES);
  const lines = drawn.map((policy) => dots(from, of, policy, along));
  const top = Math.max(0, ...lines.flat().map(({ high }) => high));
  const power = top > 0 && top < 0.001 ? Math.floor(Math.log10(top)) : 0;
  const share = words.form === 'share';
  return drawing(
    {
      name,
      title: `${words.title}, over ${axisText(axis.name)}`,
      description: `${words.unit}. ${lines
        .flat()
        .map(({ said }) => said)
        .join('; ')}.`,
    },
    {
      ...{ width: WIDTH, height: HEIGHT, marginLeft: 60, marginRight: 14, marginTop: 28, marginBottom: 42 },
      x: { label: `${axisText(axis.name)} →`, labelOffset: 38, ticks: 7, tickFormat: tickText },
      y: {
        ...{
          label: `↑ ${share ? 'share' : words.title.toLowerCase().split(',')[0]}${power === 0 ? '' : `, × ${powerText(power)}`}`,
        },
        ...{ domain: [0, top === 0 ? 1 : (top * 1.06) / Number(`1e${power}`)], ticks: 5, grid: true },
        tickFormat: share ? percent : tickText,
      },
      marks: [Plot.ruleY([0]), ...marks(lines, Number(`1e${power}`))],
    },
    drawn.map((policy, index) => {
      const look = LOOKS[index] ?? LOOKS[0];
      return { letter: look.sign, title: policyWords(from, policy).label, colour: look.colour };
    }),
  );
}
