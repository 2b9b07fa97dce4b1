import type { Singularities } from '../record-formats/cores-and-deltas.ts';
import type { Template } from '../template/template.ts';

/** One impression to be drawn. */
export type DrawnImpression = {
  readonly template: Template;
  /** Absent where not known. */
  readonly singularities?: Singularities | undefined;
  /** Stands under it. */
  readonly caption: string;
};

/** Units of the drawing in a millimetre of finger: about a pixel at 500 pixels an inch. */
export const UNITS_PER_MM = 20;

/** What of an impression is shown, in units of the drawing from the top left of its image. */
export type Extent = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Units of the drawing for a pixel of the template. */
export function unitsPerPixel({ pixelsPerCm }: Template): number {
  return (10 * UNITS_PER_MM) / pixelsPerCm;
}

const MARGIN = 1.5 * UNITS_PER_MM;

/** The part of the image in which something stands, and a margin; the middle of the image where nothing does. */
export function extentOf({ template, singularities }: DrawnImpression): Extent {
  const unit = unitsPerPixel(template);
  const points = [...(singularities?.cores ?? []), ...(singularities?.deltas ?? [])];
  const span = (values: readonly number[], middle: number): readonly [number, number] =>
    values.length === 0
      ? [middle * unit - MARGIN, 2 * MARGIN]
      : [Math.min(...values) * unit - MARGIN, (Math.max(...values) - Math.min(...values)) * unit + 2 * MARGIN];
  const [left, width] = span([...template.x, ...points.map(({ x }) => x)], template.width / 2);
  const [top, height] = span([...template.y, ...points.map(({ y }) => y)], template.height / 2);
  return { left, top, width, height };
}

/** A number for SVG: one decimal, no trailing zero. */
export function n(value: number): string {
  return String(Number(value.toFixed(1)));
}

/** Text for SVG. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
