import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from './exit-codes.ts';

/** Pixels of a picture for each of the chart: enough for print at the width of a page. */
const SCALE = 3;

/** Draws every SVG of a folder as PNG beside it. @throws {InputError} the library that draws is not installed */
export async function writePictures(folder: string): Promise<void> {
  const { Resvg } = await import('@resvg/resvg-js').catch(() => {
    throw new InputError(
      '--png: @resvg/resvg-js is not installed; expected it, as an optional dependency of the command',
    );
  });
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.svg')) continue;
    // Text in the colour of its surroundings has none in a picture that stands alone; DejaVu is what most Linux systems have.
    const svg = (await readFile(join(folder, name), 'utf8')).replaceAll('currentColor', '#16202c');
    const font = { loadSystemFonts: true, defaultFontFamily: 'DejaVu Sans' };
    const picture = new Resvg(svg, { background: '#ffffff', font, fitTo: { mode: 'zoom', value: SCALE } }).render();
    await writeFile(join(folder, name.replace(/\.svg$/, '.png')), picture.asPng());
  }
}
