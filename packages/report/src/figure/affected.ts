import * as Plot from '@observablehq/plot';
import { reading } from '../reading/reading.ts';
import type { Results } from '../reading/results.ts';
import { IDENTIFIED } from '../words/measure.ts';
import { figureText } from '../words/number.ts';
import { pointLabel } from '../words/point.ts';
import { policyWords } from '../words/policy.ts';
import { SUBGROUPS } from '../words/subgroup.ts';
import type { Drawing } from './drawing.ts';
import { drawing } from './drawing.ts';
import { INK } from './ink.ts';

type Share = { readonly group: string; readonly point: string; readonly share: number };

const GROUPS = SUBGROUPS.flatMap(({ groups }) => groups);

/** The identification rate of each group of minors under two policies. */
export function affected(from: Results, before: string, after: string): Drawing {
  const shares = (policy: string) =>
    from.points.flatMap((point) =>
      GROUPS.flatMap(([subgroup, group]) => {
        const at = reading(from, { ...IDENTIFIED, subgroup, statistic: 'pooled' }, policy, point);
        return at.kind === 'defined' ? { group, point: pointLabel(point, from.points), share: at.value.value } : [];
      }),
    );
  const [old, young] = [shares(before), shares(after)];
  const links = old.flatMap((row) => {
    const other = young.find(({ group, point }) => group === row.group && point === row.point);
    return other === undefined ? [] : { ...row, to: other.share };
  });
  const [first, second] = [policyWords(from, before).label, policyWords(from, after).label];
  const said = (policy: string) => (row: Share) => `${row.group}, ${policy}: ${figureText(row.share, 'share')}`;
  const lines = links.map(
    (link) => `${link.group}, ${link.point}: ${figureText(link.share, 'share')} to ${figureText(link.to, 'share')}`,
  );
  const channels = { y: 'group', fx: 'point' };
  return drawing(
    {
      name: 'identified-by-group',
      title: `Identified, of all who travel on, by group: ${first} (hollow circle) and ${second} (full square)`,
      description: `Sums over all replications, ${first} to ${second}. ${lines.join('; ')}.`,
    },
    {
      marginLeft: 176,
      marginRight: 24,
      marginTop: 34,
      marginBottom: 44,
      height: 90 + 28 * GROUPS.length,
      fx: { label: null, domain: from.points.map((one) => pointLabel(one, from.points)), padding: 0.16 },
      y: { label: null, domain: GROUPS.map(([, group]) => group) },
      x: {
        labelOffset: 40,
        label: 'identified →',
        grid: true,
        zero: true,
        nice: true,
        ticks: from.points.length > 2 ? 3 : 5,
        tickFormat: (value: number) => `${Math.round(value * 100)}%`,
      },
      marks: [
        Plot.ruleX([0]),
        Plot.ruleY(links, { ...channels, x1: 'share', x2: 'to', stroke: INK.quiet, strokeWidth: 1.5 }),
        Plot.dot(old, {
          ...channels,
          x: 'share',
          stroke: INK.quiet,
          strokeWidth: 2,
          r: 4.5,
          symbol: 'circle',
          title: said(first),
        }),
        Plot.dot(young, { ...channels, x: 'share', fill: INK.main, r: 4.5, symbol: 'square', title: said(second) }),
      ],
    },
  );
}
