import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { printable } from '../page/markup.ts';
import { INK } from './ink.ts';

/** A chart as SVG text that stands alone in a file and in the page alike. */
export type Drawing = {
  /** File name without its ending; also the prefix of the ids inside. */
  readonly name: string;
  readonly title: string;
  readonly svg: string;
};

/** What a chart says to somebody who does not see it. */
export type DrawingWords = { readonly name: string; readonly title: string; readonly description: string };

/** An entry of the key below a chart. */
export type KeyEntry = { readonly letter: string; readonly title: string; readonly colour: string };

const SVG = 'http://www.w3.org/2000/svg';

/** Width of a chart in pixels, unless it says otherwise; narrower screens scroll it in its own box. */
const WIDTH = 720;

/** Attributes of the root: as a style they would need a page that allows styles in the markup. */
const LOOK = { 'font-size': '13px', 'font-family': 'system-ui, sans-serif', overflow: 'visible' } as const;

/** The chart of some marks, with its text alternative and, where given, a key of its colours. */
export function drawing(words: DrawingWords, options: Plot.PlotOptions, key: readonly KeyEntry[] = []): Drawing {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({
    document,
    className: 'chart',
    width: WIDTH,
    ...options,
  });
  for (const style of svg.querySelectorAll('style')) style.remove();
  // The name of a mark says nothing to a reader of the text alternative, and ARIA allows no name on a group.
  for (const mark of svg.querySelectorAll('[aria-label]')) {
    mark.setAttribute('data-mark', mark.getAttribute('aria-label') ?? '');
    mark.removeAttribute('aria-label');
  }
  for (const [name, value] of Object.entries(LOOK)) svg.setAttribute(name, value);
  if (key.length > 0) addKey(document, svg, key);
  svg.setAttribute('xmlns', SVG);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${words.name}-title ${words.name}-description`);
  const said = (tag: string, text: string) => {
    const element = document.createElementNS(SVG, tag);
    element.setAttribute('id', `${words.name}-${tag === 'desc' ? 'description' : tag}`);
    element.textContent = text;
    return element;
  };
  svg.prepend(said('title', words.title), said('desc', words.description));
  return { name: words.name, title: words.title, svg: xml(svg.outerHTML) };
}

/** The markup without characters that XML does not allow, and without names of HTML that it does not know. */
function xml(markup: string): string {
  return printable(markup).replaceAll('&nbsp;', '&#160;');
}

const ROW_PIXELS = 22;
const LETTER_PIXELS = 7.4; // Mean advance of a 13 px system font, measured generously so that entries never touch.

function addKey(document: Document, svg: Element, key: readonly KeyEntry[]): void {
  const height = Number(svg.getAttribute('height'));
  const whole = Number(svg.getAttribute('width'));
  let x = 0;
  let row = 0;
  for (const { letter, title, colour } of key) {
    const width = 34 + title.length * LETTER_PIXELS;
    if (x > 0 && x + width > whole) {
      x = 0;
      row += 1;
    }
    const y = height + 6 + row * ROW_PIXELS;
    svg.append(
      element(document, 'rect', { x, y, width: 18, height: 16, rx: 2, fill: colour }),
      element(document, 'text', { x: x + 9, y: y + 12, fill: INK.onFill, 'text-anchor': 'middle' }, letter),
      element(document, 'text', { x: x + 24, y: y + 12, fill: 'currentColor', 'text-anchor': 'start' }, title),
    );
    x += width;
  }
  const total = height + 6 + (row + 1) * ROW_PIXELS;
  svg.setAttribute('height', String(total));
  svg.setAttribute('viewBox', `0 0 ${whole} ${total}`);
}

function element(
  document: Document,
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  text = '',
): Element {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.textContent = text;
  return made;
}
