import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article, Paragraph } from './article.ts';
import { ARTICLES } from './articles.ts';
import type { Citation, Evidence } from './citation.ts';
import { citationText } from './citation.ts';
import type { CitedPlace } from './cited-places.ts';
import { citedPlaces } from './cited-places.ts';
import { POLICY_NAMES, ruleSet } from './policies.ts';

const SRC = import.meta.dirname;
const REPOSITORY = resolve(SRC, '../../..');
const LAW_TEXT = process.env['EURODAC_SIM_LAW_TEXT'] ?? '../shared/law/eurodac-2024-1358.json';
const OF_2024 = 'Reg. (EU) 2024/1358';

const sources = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: SRC }).filter((file) => !file.endsWith('.test.ts'));
const numberIn = (file: string): string => /article-(\d+)-/.exec(file)?.[1] ?? '';
const of = (text: string): readonly Article[] => ARTICLES.filter((article) => article.text === text);
const nameOf = ({ text, number }: Article): string => `${text} Art. ${number}`;

type Module = Readonly<Record<string, unknown>>;
const load = async (files: readonly string[]): Promise<readonly (readonly [string, Module])[]> =>
  Promise.all(files.map(async (file) => [file, (await import(`./${file}`)) as Module] as const));
const ARTICLE_FILES = await load(sources('*/article-*.ts'));
const TEXT_FILES = await load(sources('{regulation,proposal}-*/*.ts'));

const isCitation = (value: object): value is Citation => 'text' in value && 'article' in value && 'evidence' in value;

/** Every citation within a value, each object looked at once. */
function citationsIn(value: unknown, seen: Set<object> = new Set()): readonly Citation[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  if (isCitation(value)) return [value];
  return Object.values(value).flatMap((part) => citationsIn(part, seen));
}

const CITATIONS = new Map(
  citationsIn([POLICY_NAMES.map(ruleSet), TEXT_FILES.map(([, module]) => ({ ...module }))]).map((citation) => [
    citationText(citation),
    citation,
  ]),
);

describe('the articles of the texts', () => {
  it.each(ARTICLE_FILES)('%s holds an article of the list, under its number', (file, module) => {
    const listed = ARTICLES.find(
      (article) => article.number === numberIn(file) && article.file?.startsWith(dirname(file)),
    );
    expect(listed).toBeDefined();
    if ('ARTICLE' in module) expect([listed, listed?.file]).toEqual([module['ARTICLE'], file]);
  });

  it('stand in the order of their text, each once', () => {
    for (const text of new Set(ARTICLES.map((article) => article.text))) {
      const numbers = of(text).map(({ number }) => Number(number));
      expect(numbers, text).toEqual([...new Set(numbers)].sort((one, other) => one - other));
    }
  });

  it('are 1 to 63 in Regulation (EU) 2024/1358', () =>
    expect(of(OF_2024).map(({ number }) => number)).toEqual(Array.from({ length: 63 }, (_, index) => `${index + 1}`)));

  it('name files that are there', () =>
    expect(ARTICLES.filter(({ file }) => file !== null && !existsSync(resolve(SRC, file))).map(nameOf)).toEqual([]));

  it('are decided in part where they have a file, and not at all where they have none', () => {
    const isDecided = ({ paragraphs }: Article): boolean => paragraphs.some(({ undecided }) => undecided === undefined);
    expect(ARTICLES.filter((article) => isDecided(article) !== (article.file !== null)).map(nameOf)).toEqual([]);
  });

  it('say something in every paragraph, and count paragraphs upwards', () => {
    for (const article of ARTICLES) {
      const numbers = article.paragraphs.map(({ number }) => Number(number));
      expect(numbers, nameOf(article)).toEqual([...new Set(numbers)].sort((one, other) => one - other));
      expect(article.paragraphs.filter(({ says }) => says === '')).toEqual([]);
    }
  });
});

/** The paragraphs that citations name, each with how far those that name it alone were read. */
function citedParagraphs(): ReadonlyMap<Paragraph, ReadonlySet<Evidence>> {
  const evidence = new Map<Paragraph, Set<Evidence>>();
  for (const citation of CITATIONS.values()) {
    const places = citedPlaces(citation);
    for (const place of places) {
      const paragraph = paragraphAt(place);
      if (paragraph === undefined) continue;
      const known = evidence.get(paragraph) ?? new Set();
      evidence.set(paragraph, places.length === 1 ? known.add(citation.evidence) : known);
    }
  }
  return evidence;
}

function paragraphAt({ text, article, paragraph }: CitedPlace): Paragraph | undefined {
  const named = of(text).find(({ number }) => number === article)?.paragraphs ?? [];
  return named.find(({ number }) => number === (paragraph ?? ''));
}

describe('a citation of a rule', () => {
  it('is found in every text with rules', () => expect(CITATIONS.size).toBeGreaterThan(150));

  it.each([...CITATIONS])('%s points at articles and paragraphs that are described', (_, citation) => {
    for (const place of citedPlaces(citation)) {
      const article = of(place.text).find(({ number }) => number === place.article);
      expect(article?.file, `${place.text} Art. ${place.article}`).toBeTypeOf('string');
      if (place.paragraph !== null) expect(paragraphAt(place), place.paragraph).toBeDefined();
    }
  });

  it('points at nothing described as undecided, but for what a text leaves to national practice', () => {
    const undecided = [...citedParagraphs().keys()].flatMap(({ undecided: why }) => why ?? []);
    expect(undecided.filter((why) => why !== 'left to national practice')).toEqual([]);
  });

  it('is not marked as read where its paragraph is described from memory or from a summary', () => {
    const claimed = [...citedParagraphs()].filter(([{ says }, kinds]) => kinds.has('read') && /^From /.test(says));
    expect(claimed.map(([{ says }]) => says)).toEqual([]);
  });
});

type Printed = { readonly number: number; readonly subject: string; readonly content: string };
const PRINTED = resolve(REPOSITORY, LAW_TEXT);
const paragraphsOf = ({ content }: Printed): readonly string[] =>
  [...content.matchAll(/^(\d+)\. /gm)].map(([, number = '']) => number);

describe.skipIf(!existsSync(PRINTED))(`beside the printed text of ${OF_2024} (EURODAC_SIM_LAW_TEXT names it)`, () => {
  const printed: readonly Printed[] = existsSync(PRINTED) ? JSON.parse(readFileSync(PRINTED, 'utf8')).articles : [];

  it.each(of(OF_2024))('article $number has its heading and all its paragraphs', ({ number, title, paragraphs }) => {
    const there = printed.find((article) => `${article.number}` === number);
    const numbered = there ? paragraphsOf(there) : [];
    expect(title).toBe(there?.subject);
    expect(paragraphs.map((paragraph) => paragraph.number)).toEqual(numbered.length > 0 ? numbered : ['']);
  });

  it.each(of(OF_2024))('article $number is told in other words', ({ number, paragraphs }) => {
    const there = printed.find((article) => `${article.number}` === number)?.content.replace(/\s+/g, ' ') ?? '';
    const copied = paragraphs.flatMap(({ says }) => runsOf(says, 12)).filter((run) => there.includes(run));
    expect(copied).toEqual([]);
  });
});

/** All runs of so many words. */
function runsOf(says: string, length: number): readonly string[] {
  const words = says.split(' ');
  return words.flatMap((_, at) => (at + length <= words.length ? [words.slice(at, at + length).join(' ')] : []));
}
