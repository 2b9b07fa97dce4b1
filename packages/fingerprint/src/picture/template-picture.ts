import type { Template } from '../template/template.ts';

const TICK_PX = 14;
const DOT_PX = 3.5;
const MARGIN_PX = 4;
/** By ISO code: other, ending, bifurcation. */
const MARKS = ['other', 'ending', 'bifurcation'] as const;
const STYLE =
  '.ending{fill:none;stroke:#0b5fa5}.bifurcation{fill:#b3261e;stroke:#b3261e}.other{fill:#666;stroke:#666}' +
  'path,circle{stroke-width:1.5}';

/** A picture of a template as SVG: endings as blue rings, bifurcations as red dots, each with a tick in its direction. */
export function templatePicture(template: Template): string {
  const { count, width, height, position, quality } = template;
  const marks = Array.from({ length: count }, (_, k) => mark(template, k)).join('');
  const title = `${position}, ${count} minutiae, quality ${quality}`;
  const box = `${-MARGIN_PX} ${-MARGIN_PX} ${width + 2 * MARGIN_PX} ${height + 2 * MARGIN_PX}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" role="img"><title>${title}</title><style>${STYLE}</style>` +
    `<rect width="${width}" height="${height}" fill="#fff" stroke="#999"/>${marks}</svg>`
  );
}

function mark({ x, y, angle, type }: Template, k: number): string {
  const turn = (angle[k]! / 256) * 2 * Math.PI;
  const dx = (TICK_PX * Math.cos(turn)).toFixed(1);
  const dy = (-TICK_PX * Math.sin(turn)).toFixed(1);
  const kind = MARKS[type[k]!]!;
  return `<g class="${kind}"><circle cx="${x[k]}" cy="${y[k]}" r="${DOT_PX}"/><path d="M${x[k]} ${y[k]}l${dx} ${dy}"/></g>`;
}
