import * as Plot from '@observablehq/plot';
import { reading } from '../reading/reading.ts';
import type { Results } from '../reading/results.ts';
import { DAYS, identifiedByDay } from '../words/measure.ts';
import { figureText } from '../words/number.ts';
import { pointLabel } from '../words/point.ts';
import { policyWords } from '../words/policy.ts';
import type { Drawing } from './drawing.ts';
import { drawing } from './drawing.ts';
import { INK } from './ink.ts';

/** The policies drawn: what was law, what was proposed, what is law; the others stand in the table. */
const DRAWN: readonly string[] = ['rules-2013', 'council-2017', 'rules-2024'];

const LOOKS = [
  { colour: INK.quiet, dash: '6 4', symbol: 'circle' },
  { colour: INK.second, dash: '2 4', symbol: 'triangle' },
  { colour: INK.main, dash: 'none', symbol: 'square' },
] as const;

type Step = {
  readonly policy: string;
  readonly point: string;
  readonly day: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
};

/** Labels at the ends of lines, moved apart so that none covers another; heights in the unit of the axis. */
export function apart(heights: readonly number[], gap: number): readonly number[] {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0) || a - b);
  const moved = [...heights];
  order.forEach((index, place) => {
    const below = order[place - 1];
    if (below !== undefined) moved[index] = Math.max(moved[index] ?? 0, (moved[below] ?? 0) + gap);
  });
  return moved;
}

function steps(from: Results, policy: string): readonly Step[] {
  const { label } = policyWords(from, policy);
  return from.points.flatMap((point) => [
    { policy: label, point: pointLabel(point, from.points), day: 0, share: 0, low: 0, high: 0 },
    ...DAYS.flatMap((day) => {
      const at = reading(from, identifiedByDay(day), policy, point);
      if (at.kind !== 'defined') return [];
      const share = at.value.value;
      const [low, high] = [at.spread?.low.value ?? share, at.spread?.high.value ?? share];
      return { policy: label, point: pointLabel(point, from.points), day, share, low, high };
    }),
  ]);
}

type End = Step & { readonly height: number };

function ends(lines: readonly (readonly Step[])[], point: string, gap: number): readonly End[] {
  const last = lines.flatMap((line) => line.filter((step) => step.point === point).slice(-1));
  const shares = last.map(({ share }) => share);
  const heights = apart(shares, gap);
  return last.map((step, index) => ({ ...step, height: heights[index] ?? step.share }));
}

const said = ({ policy, point, day, share, low, high }: Step): string =>
  `${policy}, ${point}: ${figureText(share, 'share')} by day ${day}, spread ${figureText(low, 'share')} to ${figureText(high, 'share')}`;

function marks(lines: readonly (readonly Step[])[], labels: readonly End[]): Plot.Markish[] {
  const drawn = lines.flatMap((line, index) => {
    const { colour, dash, symbol } = LOOKS[lines.length === 2 ? 2 * index : index] ?? LOOKS[0];
    const channels = { x: 'day', y: 'share', fx: 'point' };
    const measured = line.filter(({ day }) => day > 0);
    // Bands of policies that give the same would mix to a colour of neither.
    const isEnd = index === 0 || index === lines.length - 1;
    const band = { x: 'day', y1: 'low', y2: 'high', fx: 'point', fill: colour, fillOpacity: 0.14 } as const;
    return [
      isEnd ? Plot.areaY(line, band) : null,
      Plot.line(line, { ...channels, stroke: colour, strokeWidth: 2, strokeDasharray: dash }),
      Plot.dot(measured, { ...channels, fill: colour, symbol, r: 3.5, title: said }),
    ];
  });
  const beside = { textAnchor: 'start', dx: 8, fill: 'currentColor' } as const;
  return [
    Plot.ruleY([0]),
    ...drawn,
    Plot.text(labels, { x: 'day', y: 'height', fx: 'point', text: 'policy', ...beside }),
  ];
}

const percent = (value: number): string => `${Math.round(value * 100)}%`;

/** Cumulative incidence of identification by days since arrival in the second state. */
export function timeToIdentification(from: Results): Drawing {
  const named = from.policies.filter((policy) => DRAWN.includes(policy));
  const drawn = (named.length > 0 ? named : from.policies).slice(0, LOOKS.length);
  const lines = drawn.map((policy) => steps(from, policy));
  const top = Math.max(0.01, ...lines.flat().map(({ high }) => high));
  const labels = from.points.flatMap((point) => ends(lines, pointLabel(point, from.points), top * 0.075));
  return drawing(
    {
      name: 'time-to-identification',
      title: 'Share identified by days since arrival in the second state',
      description: `Median over replications, of all minors who moved on. ${labels.map(said).join('; ')}.`,
    },
    {
      ...{ marginLeft: 50, marginRight: 96, marginTop: 44, marginBottom: 44, height: 330 },
      fx: { label: null, domain: from.points.map((one) => pointLabel(one, from.points)), padding: 0.32 },
      y: { label: '↑ identified', domain: [0, top * 1.1], ticks: 5, grid: true, tickFormat: percent },
      x: {
        label: 'days since arrival in the second state →',
        labelOffset: 40,
        domain: [0, 730],
        ticks: from.points.length > 2 ? [0, 365, 730] : [0, 90, 180, 365, 730],
      },
      marks: marks(lines, labels),
    },
  );
}
