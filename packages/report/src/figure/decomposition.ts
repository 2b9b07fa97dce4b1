import * as Plot from '@observablehq/plot';
import { keyOf } from '../reading/reading.ts';
import type { Results } from '../reading/results.ts';
import { CORNERS } from '../reading/two-by-two.ts';
import { IDENTIFIED } from '../words/measure.ts';
import { changeText } from '../words/number.ts';
import { pointLabel } from '../words/point.ts';
import type { Drawing } from './drawing.ts';
import { drawing } from './drawing.ts';
import { INK } from './ink.ts';

const CHANGES = [
  ['lower age alone', CORNERS.age],
  ['without a claim alone', CORNERS.claim],
  ['both together', CORNERS.both],
] as const;

/** What each part of the reform adds to the identification rate, with the 95 % interval of the mean paired difference. */
export function decomposition(from: Results): Drawing {
  const rows = from.points.flatMap((point) =>
    CHANGES.flatMap(([change, policy]) => {
      const found = from.difference(keyOf(IDENTIFIED, policy, point));
      if (found?.mean === undefined || found.low === undefined || found.high === undefined) return [];
      const [mean, low, high] = [found.mean.value * 100, found.low.value * 100, found.high.value * 100];
      return {
        change,
        point: pointLabel(point, from.points),
        mean,
        low,
        high,
        text: changeText(found.mean.value, 'share'),
      };
    }),
  );
  const said = (row: (typeof rows)[number]): string =>
    `${row.change}, ${row.point}: ${row.text} points, interval ${row.low.toFixed(1)} to ${row.high.toFixed(1)}`;
  const description = rows.map(said).join('; ');
  return drawing(
    {
      name: 'age-and-claim',
      title: 'What the lower age and registration without a claim each add to the identification rate',
      description: `Mean paired difference to the 2013 rules in percentage points. ${description}.`,
    },
    {
      marginLeft: 150,
      marginRight: 40,
      marginTop: 34,
      marginBottom: 44,
      height: 210,
      fx: { label: null, domain: from.points.map((one) => pointLabel(one, from.points)), padding: 0.16 },
      y: { label: null, domain: CHANGES.map(([change]) => change) },
      x: {
        label: 'percentage points more identified →',
        labelOffset: 40,
        ticks: 5,
        grid: true,
        nice: true,
        zero: true,
      },
      marks: [
        Plot.ruleX([0], { strokeWidth: 1.5 }),
        Plot.ruleY(rows, { y: 'change', fx: 'point', x1: 'low', x2: 'high', stroke: INK.main, strokeWidth: 2 }),
        Plot.tickX(rows, { y: 'change', fx: 'point', x: 'low', stroke: INK.main, inset: 16 }),
        Plot.tickX(rows, { y: 'change', fx: 'point', x: 'high', stroke: INK.main, inset: 16 }),
        Plot.dot(rows, { y: 'change', fx: 'point', x: 'mean', fill: INK.main, r: 4.5, symbol: 'diamond', title: said }),
        Plot.text(rows, { y: 'change', fx: 'point', x: 'mean', text: 'text', dy: -14, fill: 'currentColor' }),
      ],
    },
  );
}
