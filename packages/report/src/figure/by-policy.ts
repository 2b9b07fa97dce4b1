import * as Plot from '@observablehq/plot';
import { rangeText } from '../page/value.ts';
import type { Reading } from '../reading/reading.ts';
import { reading } from '../reading/reading.ts';
import type { Results } from '../reading/results.ts';
import { unitText } from '../words/false-identifications.ts';
import type { MeasureWords } from '../words/measure.ts';
import { figureText, powerText, tickText } from '../words/number.ts';
import { pointLabel } from '../words/point.ts';
import { policyWords } from '../words/policy.ts';
import type { Drawing, DrawingWords } from './drawing.ts';
import { drawing } from './drawing.ts';
import { INK } from './ink.ts';

type Row = {
  readonly policy: string;
  readonly point: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly text: string;
  /** What a pointer over the dot is told. */
  readonly said: string;
};

function remark({ statistic, interval }: Extract<Reading, { kind: 'defined' }>, words: MeasureWords): string {
  if (statistic === 'median') return words.statistic === 'median' ? '' : ' (median)';
  return interval !== undefined && interval.high === undefined ? ' (no upper end)' : '';
}

function row(from: Results, words: MeasureWords, at: Reading): Row | undefined {
  if (at.kind !== 'defined') return undefined;
  const range = at.statistic === 'pooled' ? at.interval : at.spread;
  const [policy, point] = [policyWords(from, at.key.policy).label, pointLabel(at.key.point, from.points)];
  const text = `${figureText(at.value.value, words.form)}${remark(at, words)}`;
  const name = at.statistic === 'pooled' ? '95% interval' : 'spread';
  const ends =
    range?.high === undefined ? '' : `, ${name} ${rangeText({ low: range.low, high: range.high }, words.form)}`;
  return {
    ...{ policy, point, text, said: `${policy}, ${point}: ${text}${ends}` },
    value: at.value.value,
    low: range?.low.value ?? at.value.value,
    high: range?.high?.value ?? at.value.value,
  };
}

/** Power of ten that a tiny measure is drawn in, so that its axis carries short numbers. */
function powerOfTen(top: number): number {
  return top > 0 && top < 0.001 ? Math.floor(Math.log10(top)) : 0;
}

type Undefined = Pick<Row, 'policy' | 'point' | 'text'>;

function marks(rows: readonly Row[], unknown: readonly Undefined[], unit: number): Plot.Markish[] {
  const scaled = rows.map((one) => ({ ...one, value: one.value / unit, low: one.low / unit, high: one.high / unit }));
  const place = { y: 'policy', fx: 'point' } as const;
  const beside = { ...place, text: 'text', textAnchor: 'start', dx: 6, fill: 'currentColor' } as const;
  return [
    Plot.ruleX([0]),
    Plot.ruleY(scaled, { ...place, x1: 'low', x2: 'high', stroke: INK.main, strokeWidth: 2 }),
    Plot.dot(scaled, { ...place, x: 'value', fill: INK.main, r: 4.5, title: 'said' }),
    Plot.text(scaled, { ...beside, x: 'high' }),
    Plot.text(unknown, { ...beside, x: 0, fontStyle: 'italic' }),
  ];
}

/** The axis: from zero, with room for the figure at the end of the longest line. */
function axis(words: MeasureWords, unit: string, rows: readonly Row[], power: number): Plot.ScaleOptions {
  const crowded = new Set(rows.map(({ point }) => point)).size > 2;
  const top = Math.max(0, ...rows.map(({ high }) => high)) / Number(`1e${power}`);
  const room = 1.04 + 0.032 * Math.max(0, ...rows.map(({ text }) => text.length));
  const percent = (value: number): string => figureText(value, 'share').replace('.0%', '%');
  return {
    label: axisLabel(words, unit, power),
    domain: [0, top === 0 ? 1 : top * room],
    ticks: crowded ? 2 : 4,
    grid: true,
    labelOffset: 40,
    tickFormat: words.form === 'share' ? percent : tickText,
  };
}

/** One measure for every policy: a dot and a line for its spread, or for its interval where it is a pooled ratio. */
export function byPolicy(from: Results, words: MeasureWords, drawn: Omit<DrawingWords, 'description'>): Drawing {
  const labelOf = (policy: string) => policyWords(from, policy).label;
  const readings = from.points.flatMap((point) => from.policies.map((policy) => reading(from, words, policy, point)));
  const rows = readings.flatMap((at) => row(from, words, at) ?? []);
  const unknown = readings.flatMap((at): readonly Undefined[] => {
    if (at.kind !== 'undefined') return [];
    const text = words.marginal && at.key.policy === from.baseline ? 'baseline' : 'undefined';
    return [{ policy: labelOf(at.key.policy), point: pointLabel(at.key.point, from.points), text }];
  });
  const power = powerOfTen(Math.max(0, ...rows.map(({ high }) => high)));
  const unit = unitText(from, words);
  const description = rows.map((one) => `${one.policy}, ${one.point}: ${one.text}`).join('; ');
  return drawing(
    { ...drawn, description: `${words.title}, ${unit}. ${description}.` },
    {
      ...{ marginLeft: 130, marginRight: 24, marginTop: 34, marginBottom: 44 },
      height: 100 + 30 * from.policies.length,
      fx: { label: null, domain: from.points.map((one) => pointLabel(one, from.points)), padding: 0.16 },
      y: { label: null, domain: from.policies.map(labelOf) },
      x: axis(words, unit, rows, power),
      marks: marks(rows, unknown, Number(`1e${power}`)),
    },
  );
}

function axisLabel({ title, form }: MeasureWords, unit: string, power: number): string {
  const tens = power === 0 ? '' : `, × ${powerText(power)}`;
  return form === 'share' ? `${title} →` : `${title} (${unit}${tens}) →`;
}
