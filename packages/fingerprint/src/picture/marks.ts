import type { Singularities } from '../record-formats/cores-and-deltas.ts';
import type { Template } from '../template/template.ts';
import { n, unitsPerPixel } from './drawing.ts';

const RADIUS = 4.5;
const TICK = 17;
const CORE_RADIUS = 11;
const DELTA_RADIUS = 13;
/** Least share of ink of a minutia whose quality is reported, so that print shows it. */
const PALEST = 0.35;

const ENDING = '#0b5394';
const BIFURCATION = '#b3261e';
const OTHER = '#444';
const SINGULAR = '#1b6e3c';

/** How the types are drawn, by ISO code: in print without colour the shapes tell them apart. */
const KINDS = [
  { name: 'other', paint: `fill="#fff" stroke="${OTHER}"`, colour: OTHER },
  { name: 'ending', paint: `fill="#fff" stroke="${ENDING}"`, colour: ENDING },
  { name: 'bifurcation', paint: `fill="${BIFURCATION}" stroke="${BIFURCATION}"`, colour: BIFURCATION },
] as const;

/** Every minutia of a template, those of one type in one group, each with a tick in its direction. */
export function minutiaMarks(template: Template): string {
  return KINDS.map(({ name, paint }, type) => {
    const marks = Array.from({ length: template.count }, (_, k) => k)
      .filter((k) => template.type[k] === type)
      .map((k) => minutiaMark(template, k));
    return marks.length === 0 ? '' : `<g class="${name}" stroke-width="2" ${paint}>${marks.join('')}</g>`;
  }).join('');
}

function minutiaMark(template: Template, k: number): string {
  const unit = unitsPerPixel(template);
  const quality = template.minutiaQuality[k]!;
  const ink = quality === 0 ? '' : ` opacity="${n(PALEST + ((1 - PALEST) * quality) / 100)}"`;
  const at = { x: template.x[k]! * unit, y: template.y[k]! * unit };
  const turn = (template.angle[k]! / 256) * 2 * Math.PI;
  return `<g${ink}>${symbol(template.type[k]!, at, turn)}</g>`;
}

type Place = { readonly x: number; readonly y: number };

/** A ring, a dot or a square, behind it a tick; turn is counter-clockwise from the right, in radians. */
function symbol(type: number, { x, y }: Place, turn: number): string {
  const across = Math.cos(turn);
  const up = Math.sin(turn);
  const from = `M${n(x + RADIUS * across)} ${n(y - RADIUS * up)}`;
  const tick = `<path d="${from}l${n((TICK - RADIUS) * across)} ${n((RADIUS - TICK) * up)}"/>`;
  const body =
    type === 0
      ? `<rect x="${n(x - RADIUS)}" y="${n(y - RADIUS)}" width="${n(2 * RADIUS)}" height="${n(2 * RADIUS)}"/>`
      : `<circle cx="${n(x)}" cy="${n(y)}" r="${RADIUS}"/>`;
  return tick + body;
}

/** Cores as rings with a cross, deltas as triangles. */
export function singularMarks(template: Template, { cores, deltas }: Singularities): string {
  const unit = unitsPerPixel(template);
  const placed = (mark: (at: Place) => string, points: readonly Place[]): string =>
    points.map(({ x, y }) => mark({ x: x * unit, y: y * unit })).join('');
  const marks = placed(coreMark, cores) + placed(deltaMark, deltas);
  return marks === '' ? '' : `<g fill="none" stroke="${SINGULAR}" stroke-width="2.5">${marks}</g>`;
}

function coreMark({ x, y }: Place): string {
  const arm = CORE_RADIUS + 5;
  const cross = `<path d="M${n(x - arm)} ${n(y)}h${2 * arm}M${n(x)} ${n(y - arm)}v${2 * arm}"/>`;
  return `<g class="core"><circle cx="${n(x)}" cy="${n(y)}" r="${CORE_RADIUS}"/>${cross}</g>`;
}

function deltaMark({ x, y }: Place): string {
  const side = DELTA_RADIUS * 0.87;
  const low = DELTA_RADIUS / 2;
  return `<path class="delta" d="M${n(x)} ${n(y - DELTA_RADIUS)}l${n(side)} ${n(DELTA_RADIUS + low)}h${n(-2 * side)}z"/>`;
}

const paleMark = `<g opacity="${PALEST}" stroke-width="2" ${KINDS[1].paint}>${symbol(1, { x: 0, y: 0 }, 0)}</g>`;

/** What a mark means, for the legend. */
export type LegendEntry = { readonly mark: string; readonly text: string };

/** The marks that some impressions use, as they look at the origin. */
export function legend(
  impressions: readonly { readonly template: Template; readonly singularities?: Singularities | undefined }[],
): readonly LegendEntry[] {
  const origin = { x: 0, y: 0 };
  const uses = (type: number): boolean => impressions.some(({ template }) => template.type.includes(type));
  const has = (kind: keyof Singularities): boolean =>
    impressions.some(({ singularities }) => (singularities?.[kind].length ?? 0) > 0);
  const types = [1, 2, 0].filter(uses).map((type): LegendEntry => {
    const { name, paint } = KINDS[type]!;
    return { mark: `<g stroke-width="2" ${paint}>${symbol(type, origin, 0)}</g>`, text: name };
  });
  const graded = impressions.some(({ template }) => template.minutiaQuality.some((quality) => quality !== 0));
  const singular = (mark: string): string => `<g fill="none" stroke="${SINGULAR}" stroke-width="2.5">${mark}</g>`;
  return [
    ...types,
    ...(has('cores') ? [{ mark: singular(coreMark(origin)), text: 'core' }] : []),
    ...(has('deltas') ? [{ mark: singular(deltaMark(origin)), text: 'delta' }] : []),
    ...(graded ? [{ mark: paleMark, text: 'paler: of lower quality' }] : []),
  ];
}
