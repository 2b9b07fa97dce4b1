/** How far a provision was read: in its own words, in a secondary source, or only remembered; `reform`: it is proposed. */
export type Evidence = 'read' | 'secondary' | 'memory' | 'reform';

/** The place in a legal text that an outcome rests on. */
export type Citation = { readonly text: string; readonly article: string; readonly evidence: Evidence };

/** The citations of one text, all with the same way of naming it. */
export function citing(text: string): (article: string, evidence: Evidence) => Citation {
  return (article, evidence) => ({ text, article, evidence });
}

/** A citation as printed, such as `Reg. (EU) 2024/1358 Art. 29(1)`. */
export function citationText(citation: Citation): string {
  return `${citation.text}${separator(citation)}${citation.article}`;
}

/** A reform has fields, not articles. */
const separator = ({ evidence }: Pick<Citation, 'evidence'>): string => (evidence === 'reform' ? ': ' : ' Art. ');

/** Several citations as printed: each once, articles of one text together, in order of first use. */
export function citationList(citations: readonly Citation[]): string {
  const articles = new Map<string, Set<string>>();
  for (const citation of citations) {
    const text = `${citation.text}${separator(citation)}`;
    const of = articles.get(text) ?? new Set();
    for (const place of citation.article.split(', ')) of.add(place);
    articles.set(text, of);
  }
  return [...articles].map(([text, of]) => `${text}${[...of].join(', ')}`).join('; ');
}
