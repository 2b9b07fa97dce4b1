/** How far a provision was read: in its own words, in a secondary source, or only remembered. */
export type Evidence = 'read' | 'secondary' | 'memory';

/** The place in a legal text that an outcome rests on. */
export type Citation = { readonly text: string; readonly article: string; readonly evidence: Evidence };

/** The citations of one text, all with the same way of naming it. */
export function citing(text: string): (article: string, evidence: Evidence) => Citation {
  return (article, evidence) => ({ text, article, evidence });
}

/** A citation as printed, such as `Reg. (EU) 2024/1358 Art. 29(1)`. */
export function citationText(citation: Citation): string {
  return `${citation.text} Art. ${citation.article}`;
}

/** Several citations as printed: each once, articles of one text together, in order of first use. */
export function citationList(citations: readonly Citation[]): string {
  const articles = new Map<string, Set<string>>();
  for (const { text, article } of citations) {
    const of = articles.get(text) ?? new Set();
    for (const place of article.split(', ')) of.add(place);
    articles.set(text, of);
  }
  return [...articles].map(([text, of]) => `${text} Art. ${[...of].join(', ')}`).join('; ');
}
