import type { Drawing } from '../figure/drawing.ts';
import type { Content, Markup } from './markup.ts';
import { html, trusted } from './markup.ts';

/** A numbered part of the page. */
export type Section = { readonly id: string; readonly title: string; readonly content: Markup };

/** A section with its heading. */
export function sectionMarkup({ id, title, content }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${title}</h2>
${content}</section>
`;
}

/** A chart with its caption; the box scrolls where the screen is narrower than the chart. */
export function figure(drawing: Drawing, caption: Content): Markup {
  return html`<figure>
<div class="scroll" role="region" tabindex="0" aria-label="Chart: ${drawing.title}">${trusted(drawing.svg)}</div>
<figcaption>${caption}</figcaption>
</figure>
`;
}

/** A chart that is one of several of a kind: narrow enough for a phone, named above, explained where they all end. */
export function smallFigure(drawing: Drawing): Markup {
  return html`<figure class="small"><figcaption>${drawing.title}</figcaption>
${trusted(drawing.svg)}</figure>
`;
}

/** The tables behind a chart, folded away on screen and opened on paper. */
export function numbersBehind(tables: readonly Markup[]): Markup {
  return html`<details><summary>The numbers behind this chart</summary>
${tables}</details>
`;
}
