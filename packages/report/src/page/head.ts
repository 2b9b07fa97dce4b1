import { createHash } from 'node:crypto';
import { HOVER } from './hover.ts';
import type { Markup } from './markup.ts';
import { html, trusted } from './markup.ts';
import { STYLE } from './style.ts';

const hashed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the page may load and run: its own style and its own script, told by their hashes, and nothing else. */
const POLICY = `default-src 'none'; style-src ${hashed(STYLE)}; script-src ${hashed(HOVER)}; img-src data:; base-uri 'none'; form-action 'none'`;

/** The head of a page that opens offline. */
export function head(title: string): Markup {
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${trusted(STYLE)}</style>
</head>`;
}

/** The script of a page, for the end of its body; a reader without script misses nothing but its speed. */
export const SCRIPT: Markup = html`<script>${trusted(HOVER)}</script>`;
