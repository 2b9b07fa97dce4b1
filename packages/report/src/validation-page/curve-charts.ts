import type { Charts } from '@eurodac-sim/validation';
import * as Plot from '@observablehq/plot';
import type { Drawing } from '../figure/drawing.ts';
import { drawing } from '../figure/drawing.ts';
import { INK } from '../figure/ink.ts';
import { figureText } from '../words/number.ts';

const MARGINS = { marginLeft: 56, marginRight: 24, marginTop: 34, marginBottom: 44, height: 340 } as const;
const percent = (value: number): string => `${Math.round(value * 100)}%`;

/** Fingers as minutiae show them, over the stature of the median person. */
export function growthChart({ growth }: Charts): Drawing {
  const girls = growth.map((point) => ({ ...point, panel: point.sex === 'female' ? 'girls' : 'boys' }));
  const said = girls.map((point) => `${point.panel} of ${point.ageYears}: ${figureText(point.value, 'share')}`);
  return drawing(
    {
      name: 'growth',
      title: 'Growth of fingers against stature',
      description: `Size as a share of adult size. ${said.join('; ')}.`,
    },
    {
      ...MARGINS,
      fx: { label: null, domain: ['girls', 'boys'], padding: 0.1 },
      x: { label: 'age in years →', ticks: 8, labelOffset: 40 },
      y: { label: '↑ share of adult size', grid: true, tickFormat: percent },
      marks: [
        Plot.line(girls, { fx: 'panel', x: 'ageYears', y: 'stature', stroke: INK.quiet, strokeDasharray: '6 4' }),
        Plot.ruleX(girls, { fx: 'panel', x: 'ageYears', y1: 'low', y2: 'high', stroke: INK.main, strokeWidth: 2 }),
        Plot.dot(girls, { fx: 'panel', x: 'ageYears', y: 'value', fill: INK.main, r: 4 }),
      ],
    },
    [
      { letter: '●', title: 'fingers, recovered from minutiae', colour: INK.main },
      { letter: '┄', title: 'median stature', colour: INK.quiet },
    ],
  );
}

/** Quality over life. */
export function qualityChart({ quality }: Charts): Drawing {
  const said = quality.map(({ ageYears, value }) => `${ageYears}: ${value.toFixed(1)}`);
  return drawing(
    {
      name: 'quality',
      title: 'Quality by age',
      description: `Mean quality at an age in years. ${said.join('; ')}.`,
    },
    {
      ...MARGINS,
      x: { label: 'age in years →', labelOffset: 40 },
      y: { label: '↑ mean quality, points', grid: true, domain: [0, 100] },
      marks: [
        Plot.line(quality, { x: 'ageYears', y: 'value', stroke: INK.main, strokeWidth: 2 }),
        Plot.ruleX(quality, { x: 'ageYears', y1: 'low', y2: 'high', stroke: INK.main, strokeWidth: 2 }),
        Plot.dot(quality, { x: 'ageYears', y: 'value', fill: INK.main, r: 3.5 }),
        Plot.ruleX([12, 45], { stroke: INK.quiet, strokeDasharray: '2 4' }),
      ],
    },
  );
}

/** How often minutiae lie at a distance. */
export function correlationChart({ pairCorrelation }: Charts): Drawing {
  const said = pairCorrelation.map(({ fromMm, toMm, value }) => `${fromMm} to ${toMm} mm: ${value.toFixed(2)}`);
  return drawing(
    {
      name: 'pair-correlation',
      title: 'Pair correlation of minutiae',
      description: `Frequency of a distance within a finger over that between two fingers. ${said.join('; ')}.`,
    },
    {
      ...MARGINS,
      x: { label: 'distance in mm →', labelOffset: 40 },
      y: { label: '↑ times as frequent as by chance', grid: true, zero: true },
      marks: [
        Plot.rectY(pairCorrelation, { x1: 'fromMm', x2: 'toMm', y: 'value', fill: INK.main, fillOpacity: 0.25 }),
        Plot.ruleX(pairCorrelation, { x: middle, y1: 'low', y2: 'high', stroke: INK.main, strokeWidth: 2 }),
        Plot.dot(pairCorrelation, { x: middle, y: 'value', fill: INK.main, r: 3 }),
        Plot.ruleY([1], { stroke: 'currentColor', strokeDasharray: '6 4' }),
        Plot.ruleX([0.5, 1.2, 2.5], { stroke: INK.quiet, strokeDasharray: '2 4' }),
      ],
    },
  );
}

const middle = ({ fromMm, toMm }: Charts['pairCorrelation'][number]): number => (fromMm + toMm) / 2;
