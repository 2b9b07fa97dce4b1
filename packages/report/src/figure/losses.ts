import * as Plot from '@observablehq/plot';
import { lossShares } from '../reading/loss-shares.ts';
import type { Results } from '../reading/results.ts';
import { LOSS_KINDS } from '../words/loss-cause.ts';
import { figureText } from '../words/number.ts';
import { pointLabel } from '../words/point.ts';
import { policyWords } from '../words/policy.ts';
import type { Drawing } from './drawing.ts';
import { drawing } from './drawing.ts';
import { INK, LOSS_INK } from './ink.ts';

type Segment = {
  readonly policy: string;
  readonly point: string;
  readonly letter: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
};

/** Segments narrower than this share of the bar carry no letter: it would not fit. */
const LETTER_FITS = 0.022;
const NUMBER_FITS = 0.062;

const KINDS = [
  { letter: 'I', title: 'identified' },
  ...LOSS_KINDS.map(({ letter, title }) => ({ letter, title })),
  { letter: '?', title: 'other cause' },
];

function segments(from: Results, policy: string, point: string): readonly Segment[] {
  const { moved, identified, lost } = lossShares(from, policy, point);
  if (moved === 0) return [];
  const known = new Set(LOSS_KINDS.flatMap(({ causes }) => causes));
  const other = [...lost].reduce((sum, [cause, count]) => sum + (known.has(cause) ? 0 : count), 0);
  const counts = [
    identified,
    ...LOSS_KINDS.map(({ causes }) => causes.reduce((sum, cause) => sum + (lost.get(cause) ?? 0), 0)),
    other,
  ];
  let reached = 0;
  return counts.flatMap((count, index) => {
    const start = reached;
    reached += count;
    const kind = KINDS[index];
    if (count === 0 || kind === undefined) return [];
    const of = { policy: policyWords(from, policy).label, point: pointLabel(point, from.points) };
    return { ...of, ...kind, from: start / moved, to: reached / moved };
  });
}

function letterOf({ letter, from, to }: Segment): string {
  if (to - from < LETTER_FITS) return '';
  return to - from < NUMBER_FITS ? letter : `${letter} ${Math.round((to - from) * 100)}`;
}

const text = ({ title, from, to }: Segment): string => `${title} ${figureText(to - from, 'share')}`;
const said = (segment: Segment): string => `${segment.policy}, ${segment.point}: ${text(segment)}`;
const fill = ({ letter }: Segment): string => LOSS_INK[letter] ?? INK.quiet;

function marks(from: Results, all: readonly Segment[]): Plot.Markish[] {
  return [
    Plot.text(
      from.points.map((one) => pointLabel(one, from.points)),
      {
        ...{
          fy: (point: string) => point,
          text: (point: string) => point,
          frameAnchor: 'top-left',
          fontWeight: 'bold',
        },
      },
    ),
    Plot.barX(all, {
      y: 'policy',
      fy: 'point',
      x1: 'from',
      x2: 'to',
      fill,
      title: said,
      insetLeft: 0.5,
      insetRight: 0.5,
    }),
    Plot.text(all, {
      ...{ y: 'policy', fy: 'point', x: (segment: Segment) => (segment.from + segment.to) / 2, text: letterOf },
      fill: INK.onFill,
    }),
  ];
}

/** Where all who moved on ended: identified, or lost by the first cause, gathered into kinds. */
export function losses(from: Results): Drawing {
  const all = from.points.flatMap((point) => from.policies.flatMap((policy) => segments(from, policy, point)));
  const bars = from.points.flatMap((point) =>
    from.policies.map((policy) => {
      const own = segments(from, policy, point).map(text).join(', ');
      return `${policyWords(from, policy).label}, ${pointLabel(point, from.points)}: ${own}`;
    }),
  );
  const used = KINDS.filter(({ letter }) => all.some((segment) => segment.letter === letter));
  return drawing(
    {
      name: 'losses',
      title: 'Where all minors who travelled on ended',
      description: `Shares of all who moved on. ${bars.join('. ')}.`,
    },
    {
      marginLeft: 130,
      marginRight: 16,
      marginTop: 10,
      marginBottom: 40,
      height: 60 + from.points.length * (34 + 30 * from.policies.length),
      fy: { axis: null, domain: from.points.map((one) => pointLabel(one, from.points)), padding: 0.12 },
      y: {
        label: null,
        domain: from.policies.map((policy) => policyWords(from, policy).label),
        padding: 0.18,
        insetTop: 26,
      },
      x: {
        label: 'share of all who moved on →',
        domain: [0, 1],
        tickFormat: (value: number) => `${Math.round(value * 100)}%`,
      },
      marks: marks(from, all),
    },
    used.map(({ letter, title }) => ({ letter, title, colour: LOSS_INK[letter] ?? INK.quiet })),
  );
}
