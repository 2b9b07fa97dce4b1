import type { Article } from './article.ts';

/** An article of a text that no function here decides, for one reason; its paragraphs in order, each in our words. */
export function undecidedArticleOf(
  text: string,
): (number: number, title: string, undecided: string, paragraphs: readonly string[]) => Article {
  return (number, title, undecided, paragraphs) => ({
    text,
    number: `${number}`,
    title,
    file: null,
    paragraphs: paragraphs.map((says, index) => ({
      number: paragraphs.length === 1 ? '' : `${index + 1}`,
      says,
      undecided,
    })),
  });
}
