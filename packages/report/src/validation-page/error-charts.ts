import type { Charts, MissPoint } from '@eurodac-sim/validation';
import * as Plot from '@observablehq/plot';
import type { Drawing } from '../figure/drawing.ts';
import { drawing } from '../figure/drawing.ts';
import { INK } from '../figure/ink.ts';
import { figureText, tickText } from '../words/number.ts';

/** Looks of the handlings of growth: told apart by shape and dash as well as by colour. */
const LOOKS: readonly {
  readonly growth: MissPoint['growth'];
  readonly title: string;
  readonly letter: string;
  readonly colour: string;
  readonly symbol: 'circle' | 'triangle' | 'square';
  readonly dash: string;
}[] = [
  { growth: 'rigid', title: 'rigid', letter: '●', colour: INK.second, symbol: 'circle', dash: 'none' },
  {
    growth: 'scale-search',
    title: 'search of scales',
    letter: '▲',
    colour: INK.third,
    symbol: 'triangle',
    dash: '6 4',
  },
  { growth: 'growth-model', title: 'growth model', letter: '■', colour: INK.main, symbol: 'square', dash: '2 4' },
];

const percent = (value: number): string => `${Math.round(value * 100)}%`;
const TICKS = [0, 0.01, 0.05, 0.1, 0.25, 0.5, 1];
const panel = ({ enrolledAge }: MissPoint): string => `enrolled at ${enrolledAge}`;

/** FNMR by gap, one panel for each age at enrolment, one line for each handling of growth. */
export function missChart({ misses }: Charts): Drawing {
  const said = misses.map(
    (point) => `${point.growth}, ${panel(point)}, after ${point.gapYears} years: ${figureText(point.value, 'share')}`,
  );
  const panels = [...new Set(misses.map(panel))];
  const channels = { fx: panel, x: 'gapYears' } as const;
  return drawing(
    {
      name: 'misses',
      title: 'FNMR by age at enrolment and gap, under three ways to handle growth',
      description: `One finger at FMR 0.1 %. ${said.join('; ')}.`,
    },
    {
      ...{ marginLeft: 50, marginRight: 16, marginTop: 40, marginBottom: 44, height: 340 },
      fx: { label: null, domain: panels, padding: 0.12 },
      x: { label: 'gap in years →', labelOffset: 40, ticks: [0, 2, 4, 8] },
      // Roots spread the low rates out: where growth is allowed for, all that matters lies below a tenth.
      y: {
        type: 'sqrt',
        label: '↑ missed at FMR 0.1 %, root scale',
        grid: true,
        domain: [0, 1],
        ticks: TICKS,
        tickFormat: percent,
      },
      marks: [
        Plot.ruleY([0]),
        ...LOOKS.flatMap(({ growth, colour, symbol, dash }) => {
          const own = misses.filter((point) => point.growth === growth);
          return [
            Plot.line(own, { ...channels, y: 'value', stroke: colour, strokeWidth: 2, strokeDasharray: dash }),
            Plot.ruleX(own, { ...channels, y1: 'low', y2: 'high', stroke: colour, strokeWidth: 1.5 }),
            Plot.dot(own, { ...channels, y: 'value', fill: colour, symbol, r: 4 }),
          ];
        }),
      ],
    },
    LOOKS.map(({ letter, title, colour }) => ({ letter, title, colour })),
  );
}

/** FPIR against the number enrolled, both on logarithmic axes, with the line of independence. */
export function galleryChart({ gallery }: Charts): Drawing {
  const seen = gallery.filter(({ value }) => value > 0);
  const said = gallery.map(({ enrolled, value }) => `${enrolled}: ${figureText(value, 'share')}`);
  const last = seen.at(-1);
  const independent =
    last === undefined
      ? []
      : gallery.map(({ enrolled }) => ({ enrolled, value: (last.value * enrolled) / last.enrolled }));
  const least = Math.min(
    ...seen.map(({ low, value }) => (low > 0 ? low : value)),
    ...independent.map(({ value }) => value),
  );
  return drawing(
    {
      name: 'gallery',
      title: 'False positive identifications by size of the gallery',
      description: `Share of searches without a mate that return somebody, by persons enrolled. ${said.join('; ')}.`,
    },
    {
      ...{ marginLeft: 64, marginRight: 24, marginTop: 34, marginBottom: 44, height: 340 },
      x: {
        type: 'log',
        label: 'persons enrolled →',
        labelOffset: 40,
        ticks: gallery.map(({ enrolled }) => enrolled),
        tickFormat: tickText,
      },
      y: {
        type: 'log',
        label: '↑ FPIR',
        grid: true,
        domain: [least / 1.5, 1],
        tickFormat: (value: number) => figureText(value, 'share'),
        ticks: 4,
      },
      marks: [
        Plot.line(independent, { x: 'enrolled', y: 'value', stroke: INK.quiet, strokeDasharray: '6 4' }),
        Plot.line(seen, { x: 'enrolled', y: 'value', stroke: INK.main, strokeWidth: 2 }),
        Plot.ruleX(seen, {
          x: 'enrolled',
          y1: ({ low }: { low: number }) => Math.max(low, least / 1.5),
          y2: 'high',
          stroke: INK.main,
          strokeWidth: 2,
        }),
        Plot.dot(seen, { x: 'enrolled', y: 'value', fill: INK.main, r: 4 }),
      ],
    },
    [
      { letter: '●', title: 'measured', colour: INK.main },
      { letter: '┄', title: 'in proportion to the gallery', colour: INK.quiet },
    ],
  );
}
