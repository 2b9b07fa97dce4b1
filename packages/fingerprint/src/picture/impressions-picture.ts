import type { DrawnImpression, Extent } from './drawing.ts';
import { escaped, extentOf, n, UNITS_PER_MM } from './drawing.ts';
import { legend, minutiaMarks, singularMarks } from './marks.ts';

const PAD = 24;
const TITLE_HEIGHT = 52;
const CAPTION_HEIGHT = 96;
const LEGEND_HEIGHT = 56;
/** Room for a mark of the legend and, behind it, for each letter of its word. */
const MARK_WIDTH = 62;
const LETTER_WIDTH = 10;
/** Room for the bar of five millimetres and its words. */
const BAR_WIDTH = 190;
const LEAST_PANEL = 260;
/** Size in print: this many times the finger. */
const PRINT_SCALE = 4;
const BAR_MM = 5;
const FONT = 'font-family="Helvetica, Arial, sans-serif"';

/**
 * Impressions beside each other as SVG, all at one scale, each cut to the part of its image in which something stands:
 * minutiae by type with their direction, cores and deltas where known, quality, a bar of five millimetres.
 *
 * @param title heading, and what a screen reader says first
 */
export function impressionsPicture(impressions: readonly DrawnImpression[], title: string): string {
  const extents = impressions.map(extentOf);
  const panel = {
    width: Math.max(LEAST_PANEL, ...extents.map(({ width }) => width)),
    height: Math.max(LEAST_PANEL, ...extents.map(({ height }) => height)),
  };
  const entries = legend(impressions);
  const width = Math.max(
    impressions.length * (panel.width + PAD) + PAD,
    2 * PAD + BAR_WIDTH + entries.reduce((sum, { text }) => sum + widthOf(text), 0),
  );
  const height = TITLE_HEIGHT + panel.height + CAPTION_HEIGHT + LEGEND_HEIGHT;
  const panels = impressions.map(
    (one, k) =>
      `<g transform="translate(${n(PAD + k * (panel.width + PAD))} ${TITLE_HEIGHT})">` +
      `${printOf(one, extents[k]!, panel)}${captionOf(one, panel)}</g>`,
  );
  const mm = (units: number): string => n((units / UNITS_PER_MM) * PRINT_SCALE);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" ` +
    `width="${mm(width)}mm" height="${mm(height)}mm" role="img">` +
    `<title>${escaped(title)}</title><desc>${escaped(described(impressions))}</desc>` +
    `<rect width="100%" height="100%" fill="#fff"/><g ${FONT} fill="#222" font-size="20">` +
    `<text x="${PAD}" y="36" font-size="26" font-weight="bold">${escaped(title)}</text>${panels.join('')}` +
    `${legendAt(entries, height - LEGEND_HEIGHT / 2)}</g></svg>\n`
  );
}

type Panel = { readonly width: number; readonly height: number };

function printOf(impression: DrawnImpression, extent: Extent, { width, height }: Panel): string {
  const { template, singularities } = impression;
  const x = (width - extent.width) / 2 - extent.left;
  const y = (height - extent.height) / 2 - extent.top;
  const marks = minutiaMarks(template) + (singularities === undefined ? '' : singularMarks(template, singularities));
  return (
    `<rect width="${n(width)}" height="${n(height)}" fill="#fafafa" stroke="#888"/>` +
    `<g transform="translate(${n(x)} ${n(y)})">${marks}</g>`
  );
}

function captionOf({ template, caption }: DrawnImpression, { width, height }: Panel): string {
  const { quality } = template;
  const bar = width - 190;
  return (
    `<text y="${n(height + 28)}" font-weight="bold">${escaped(caption)}</text>` +
    `<text y="${n(height + 54)}">${minutiaeOf(template.count)}</text>` +
    `<text y="${n(height + 80)}">quality ${quality} of 100</text>` +
    `<rect x="190" y="${n(height + 66)}" width="${n(bar)}" height="14" fill="#fff" stroke="#888"/>` +
    `<rect x="190" y="${n(height + 66)}" width="${n((bar * quality) / 100)}" height="14" fill="#555"/>`
  );
}

function legendAt(entries: ReturnType<typeof legend>, y: number): string {
  const bar = BAR_MM * UNITS_PER_MM;
  const scale = `<path d="M0 -6v12M0 0h${bar}M${bar} -6v12" stroke="#222" stroke-width="2" fill="none"/>`;
  let x = PAD + BAR_WIDTH;
  const marks = entries.map(({ mark, text }) => {
    const entry = `<g transform="translate(${n(x)} ${n(y)})">${mark}<text x="26" y="7">${escaped(text)}</text></g>`;
    x += widthOf(text);
    return entry;
  });
  return `<g transform="translate(${PAD} ${n(y)})">${scale}<text x="${bar + 8}" y="7">${BAR_MM} mm</text></g>${marks.join('')}`;
}

const widthOf = (text: string): number => MARK_WIDTH + LETTER_WIDTH * text.length;
const minutiaeOf = (count: number): string => (count === 1 ? '1 minutia' : `${count} minutiae`);
const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** What the picture shows, in words. */
function described(impressions: readonly DrawnImpression[]): string {
  const each = impressions.map(({ template, singularities, caption }) => {
    const of = (type: number): number => template.type.filter((one) => one === type).length;
    const known =
      singularities === undefined
        ? 'cores and deltas not known'
        : `${counted(singularities.cores.length, 'core')} and ${counted(singularities.deltas.length, 'delta')} in contact`;
    return (
      `${caption}: ${minutiaeOf(template.count)}, of them ${counted(of(1), 'ending')} and ${counted(of(2), 'bifurcation')}, each drawn with ` +
      `its direction; ${known}; quality ${template.quality} of 100.`
    );
  });
  return `${each.join(' ')} All at the same scale.`;
}
