import * as Plot from '@observablehq/plot';
import { figureText } from '../words/number.ts';
import type { Drawing } from './drawing.ts';
import { drawing } from './drawing.ts';
import { INK } from './ink.ts';

/** Errors of one set of scores, from the highest threshold down. */
type ErrorCurve = {
  readonly name: string;
  readonly points: readonly { readonly fmr: number; readonly fnmr: number }[];
};

/** Told apart by dash as well as by colour. */
const LOOKS = [
  { letter: '1', colour: INK.main, dash: 'none' },
  { letter: '2', colour: INK.second, dash: '6 4' },
  { letter: '3', colour: INK.third, dash: '2 4' },
] as const;

const TICKS = [0.000_001, 0.000_01, 0.000_1, 0.001, 0.01, 0.1, 1];
const percent = (rate: number): string => `${Number((100 * rate).toPrecision(3))}%`;

/** FNMR against FMR on logarithmic axes, of up to three sets of scores; points without either error lie off the axes. */
export function errorTradeOff(curves: readonly ErrorCurve[]): Drawing {
  const shown = curves.slice(0, LOOKS.length).map(({ name, points }) => ({
    name,
    points: points.filter(({ fmr, fnmr }) => fmr > 0 && fnmr > 0),
  }));
  const least = Math.min(0.01, ...shown.flatMap(({ points }) => points.flatMap(({ fmr, fnmr }) => [fmr, fnmr])));
  const axis = {
    type: 'log',
    domain: [least, 1],
    ticks: TICKS.filter((tick) => tick >= least),
    tickFormat: percent,
  } as const;
  const said = shown.map(({ name, points }) => {
    const at = [0.01, 0.001].map((rate) => points.findLast(({ fmr }) => fmr <= rate));
    return `${name}: ${at.map((one) => (one === undefined ? 'not seen' : figureText(one.fnmr, 'share'))).join(' at FMR 1 %, ')} at FMR 0.1 %`;
  });
  return drawing(
    {
      name: 'error-trade-off',
      title: 'Errors of comparisons: missed against falsely matched',
      description: `FNMR by FMR. ${said.join('; ')}.`,
    },
    {
      ...{ marginLeft: 64, marginRight: 24, marginTop: 34, marginBottom: 44, height: 400 },
      x: { ...axis, label: 'FMR →', labelOffset: 40, grid: true },
      y: { ...axis, label: '↑ FNMR', grid: true },
      marks: [
        Plot.line(
          [least, 1].map((rate) => ({ rate })),
          { x: 'rate', y: 'rate', stroke: 'currentColor', strokeOpacity: 0.3 },
        ),
        ...shown.map(({ points }, k) =>
          Plot.line(points, {
            x: 'fmr',
            y: 'fnmr',
            stroke: LOOKS[k]!.colour,
            strokeDasharray: LOOKS[k]!.dash,
            strokeWidth: 2,
          }),
        ),
      ],
    },
    shown.map(({ name }, k) => ({ letter: LOOKS[k]!.letter, title: name, colour: LOOKS[k]!.colour })),
  );
}
