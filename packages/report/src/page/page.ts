import type { Results } from '../reading/results.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';

/** The whole page, from the doctype on. */
export function page(from: Results): Markup {
  const { title, question } = from.manifest;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${question}</p>
</main>
</body>
</html>
`;
}
