import { page } from './page/page.ts';
import { results } from './reading/results.ts';
import type { Report, ResultsFiles } from './results-files.ts';

/**
 * The page of a results folder and its charts, from the texts of its files alone.
 *
 * The page needs no script, no network and no other file; the same texts give the same bytes.
 *
 * @throws {MalformedResults} a file is not what its name says; the message names the file and what is missing
 */
export function report(files: ResultsFiles): Report {
  const { markup, drawings } = page(results(files));
  return {
    html: markup.markup,
    figures: Object.fromEntries(drawings.map(({ name, svg }) => [`${name}.svg`, `${svg}\n`])),
  };
}
