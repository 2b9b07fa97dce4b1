import type { Citation } from './citation.ts';

/** An article that a citation names, and the paragraph where it names one. */
export type CitedPlace = { readonly text: string; readonly article: string; readonly paragraph: string | null };

/** A list of places in which several are joined by a comma or by words such as `read with`. */
const BETWEEN_PLACES = /,| read with | with | and (?=\d)/;
/** An article with a paragraph and, after a dash, the last of several paragraphs: `28(1)-(2)`. */
const PLACE = /^\s*(\d+[a-z]?)(?:\((\d+[a-z]?)\)(?:\([a-z]+\))*(?:-\((\d+)\))?)?(?![\d.])/;

function paragraphs(first: string | undefined, last: string | undefined): readonly (string | null)[] {
  if (first === undefined) return [null];
  if (last === undefined) return [first];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => `${Number(first) + index}`);
}

/** The articles and paragraphs that a citation names; recitals and cases are none, nor is a text as a whole. */
export function citedPlaces({ text, article }: Pick<Citation, 'text' | 'article'>): readonly CitedPlace[] {
  return article.split(BETWEEN_PLACES).flatMap((place) => {
    const found = PLACE.exec(place);
    if (found === null) return [];
    const [, number = '', first, last] = found;
    return paragraphs(first, last).map((paragraph) => ({ text, article: number, paragraph }));
  });
}
