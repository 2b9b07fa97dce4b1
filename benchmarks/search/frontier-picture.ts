import type { FrontierPoint } from './frontier-point.ts';
import { lossOf, notBeaten } from './frontier-point.ts';

const WIDTH = 760;
const HEIGHT = 440;
const LEFT = 84;
const RIGHT = 190;
const TOP = 24;
const BOTTOM = 56;

/** Colours that stay apart for the colour-blind. @source Okabe and Ito, Color Universal Design, 2008 */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'] as const;

/** A logarithmic axis from one power of ten to another. */
type Axis = { readonly place: (value: number) => number; readonly ticks: readonly number[] };

function axis(values: readonly number[], from: number, to: number): Axis {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const place = (value: number): number => from + ((Math.log10(value) - low) / (high - low)) * (to - from);
  return { place, ticks: Array.from({ length: high - low + 1 }, (_, k) => 10 ** (low + k)) };
}

/**
 * The frontier as a picture: searches a second to the right, the bound of the loss upwards, a line for each gallery and
 * number of fingers through the settings that none beats in both.
 */
export function frontierPicture(points: readonly FrontierPoint[]): string {
  const x = axis(
    points.map(({ run }) => run.searchesPerSecond),
    LEFT,
    WIDTH - RIGHT,
  );
  const y = axis(points.map(lossOf), HEIGHT - BOTTOM, TOP);
  const names = [...new Set(points.map(nameOf))];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    '<title>What the index loses against searches a second</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...x.ticks.map((tick) => tickAt(x.place(tick), HEIGHT - BOTTOM, tick.toLocaleString('en'))),
    ...y.ticks.map((tick) => levelAt(y.place(tick), `${(100 * tick).toPrecision(1)} %`)),
    ...names.flatMap((name, k) =>
      series(
        points.filter((point) => nameOf(point) === name),
        { x, y, name, k },
      ),
    ),
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 14}" text-anchor="middle">searches a second, index alone</text>`,
    `<text transform="translate(16 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">mates lost, 95 % upper bound</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function nameOf({ persons, fingers }: FrontierPoint): string {
  return `${persons.toLocaleString('en')} persons, ${fingers} fingers`;
}

function tickAt(x: number, y: number, text: string): string {
  return `<path d="M${x} ${TOP}V${y + 5}" stroke="#ddd"/><text x="${x}" y="${y + 20}" text-anchor="middle">${text}</text>`;
}

function levelAt(y: number, text: string): string {
  return `<path d="M${LEFT - 5} ${y}H${WIDTH - RIGHT}" stroke="#ddd"/><text x="${LEFT - 9}" y="${y + 4}" text-anchor="end">${text}</text>`;
}

function series(
  points: readonly FrontierPoint[],
  { x, y, name, k }: { readonly x: Axis; readonly y: Axis; readonly name: string; readonly k: number },
): readonly string[] {
  const colour = COLOURS[k % COLOURS.length]!;
  const at = (point: FrontierPoint): string =>
    `${x.place(point.run.searchesPerSecond).toFixed(1)} ${y.place(lossOf(point)).toFixed(1)}`;
  const line = notBeaten(points).map(at).join('L');
  return [
    `<path d="M${line}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...points.map((point) => {
      const [cx, cy] = at(point).split(' ');
      const { keyBits, keys, shortlist, run } = point;
      const title = `${name}: ${keyBits} signs, ${keys} keys, shortlist ${shortlist}; ${run.index.lost} of ${run.index.of} lost`;
      return `<circle cx="${cx}" cy="${cy}" r="4" fill="${colour}"><title>${title}</title></circle>`;
    }),
    `<text x="${WIDTH - RIGHT + 12}" y="${TOP + 14 + 18 * k}" fill="${colour}">${name}</text>`,
  ];
}
