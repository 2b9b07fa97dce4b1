import { isoDate } from '@eurodac-sim/primitives';
import type { Article } from './article.ts';
import { ARTICLES } from './articles.ts';
import type { CaseRun } from './case-run.ts';
import { runCases } from './case-run.ts';
import { citedPlaces } from './cited-places.ts';
import type { InterpretationName } from './interpretation.ts';
import { INTERPRETATION_NAMES, INTERPRETATIONS } from './interpretation.ts';
import type { LawParameter } from './law-parameters.ts';
import { lawParameters } from './law-parameters.ts';
import { RULES_OF_REGIME } from './record-storage.ts';
import type { RegimeId, RuleSet } from './rule-set.ts';

/** A page as a file: its path within the folder of pages, and its text in Markdown. */
export type LawPage = { readonly path: string; readonly text: string };

const TEXTS: readonly string[] = [...new Set(ARTICLES.map(({ text }) => text))];

const folderOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .replace(/^reg-(ec|eu|eec-euratom)-/, 'regulation-');

const fileOf = ({ number }: Article): string => `article-${number}.md`;

const isAt =
  ({ text, number }: Article) =>
  (citation: { readonly text: string; readonly article: string }): boolean =>
    citedPlaces(citation).some((place) => place.text === text && place.article === number);

const rows = (heads: readonly string[], lines: readonly (readonly string[])[]): readonly string[] => [
  `| ${heads.join(' | ')} |`,
  `| ${heads.map(() => '---').join(' | ')} |`,
  ...lines.map((cells) => `| ${cells.join(' | ')} |`),
];

/** What the article says, and why some of it is not decided here. */
const saying = ({ paragraphs }: Article): readonly string[] =>
  paragraphs.map(
    ({ number, says, undecided }) =>
      `- ${number === '' ? '' : `(${number}) `}${says}${undecided === undefined ? '' : ` _Not decided here: ${undecided.replace(/[.]$/, '')}._`}`,
  );

/** The numbers of the article, each beside what the other texts have in its place. */
function numbers(article: Article, all: readonly LawParameter[]): readonly string[] {
  const here = all.filter(({ citation }) => isAt(article)(citation));
  const names = [...new Set(here.map(({ name }) => name))];
  if (names.length === 0) return [];
  const lines = names.flatMap((name) =>
    all
      .filter((parameter) => parameter.name === name)
      .map(({ value, regime, from, until, citation }) => [
        `\`${name}\``,
        regime,
        value,
        from === null ? 'never' : isoDate(from),
        until === null ? '' : isoDate(until),
        `Art. ${citation.article}`,
      ]),
  );
  return ['## Numbers over time', '', ...rows(['name', 'text', 'value', 'from', 'until', 'article'], lines), ''];
}

/** The open questions that were read in a step which rests on the article. */
function doubts(article: Article, runs: readonly CaseRun[]): readonly string[] {
  const steps = runs.flatMap(({ decision }) => decision.steps).filter(({ citations }) => citations.some(isAt(article)));
  const read = new Set(steps.flatMap(({ parameters }) => Object.keys(parameters)));
  const open = INTERPRETATION_NAMES.filter((name) => read.has(name)).map((name) => `- ${inWords(name)}`);
  const slips = (article.slips ?? []).map((slip) => `- A slip of the text: ${slip}`);
  return open.length + slips.length === 0 ? [] : ['## Open doubts', '', ...open, ...slips, ''];
}

function inWords(name: InterpretationName): string {
  const { question, allowed } = INTERPRETATIONS[name];
  const [first, ...others] = allowed;
  return `${question} \`${name}\`: \`${first}\` unless told otherwise; also ${others.map((other) => `\`${other}\``).join(', ')}`;
}

/** The cases whose decision rests on the article. */
function cases(article: Article, runs: readonly CaseRun[]): readonly string[] {
  const resting = new Map(
    runs.filter(({ decision }) => decision.citations.some(isAt(article))).map(({ id, title }) => [id, title] as const),
  );
  if (resting.size === 0) return ['## Cases', '', 'No case rests on this article.', ''];
  return [
    '## Cases',
    '',
    `${resting.size} of ${new Set(runs.map(({ id }) => id)).size} rest on it.`,
    '',
    ...[...resting].map(([id, title]) => `- \`${id}\` ${title}`),
    '',
  ];
}

function page(article: Article, runs: readonly CaseRun[], all: readonly LawParameter[]): LawPage {
  const { text, number, title, file } = article;
  const decided = file === null ? [] : ['## Where it is decided', '', `\`packages/law/src/${file}\``, ''];
  const lines = [
    `# Article ${number}: ${title}`,
    '',
    `${text}, in our words. [All articles](README.md)`,
    '',
    ...saying(article),
    '',
    ...decided,
    ...(file === null ? [] : [...numbers(article, all), ...cases(article, runs), ...doubts(article, runs)]),
  ];
  return { path: `${folderOf(text)}/${fileOf(article)}`, text: lines.join('\n') };
}

/** The articles of one text, with what is decided of each. */
function contents(text: string, articles: readonly Article[]): LawPage {
  const lines = articles.map((article) => {
    const decided = article.paragraphs.filter(({ undecided }) => undecided === undefined).length;
    const share = decided === 0 ? 'not decided here' : `${decided} of ${article.paragraphs.length} paragraphs`;
    return [`[Article ${article.number}](${fileOf(article)})`, article.title, share];
  });
  return {
    path: `${folderOf(text)}/README.md`,
    text: [`# ${text}`, '', ...rows(['article', 'title', 'decided here'], lines), ''].join('\n'),
  };
}

function index(byText: ReadonlyMap<string, readonly Article[]>): LawPage {
  const texts = [...byText].map(([text, articles]) => [
    `[${text}](${folderOf(text)}/README.md)`,
    String(articles.length),
    String(articles.filter(({ file }) => file !== null).length),
  ]);
  const open = INTERPRETATION_NAMES.map((name) => `- ${inWords(name)}`);
  const lines = [
    '# The law, article by article',
    '',
    'Written by `eurodac-sim law pages` from the rules and the cases; what an article says is told in our words, which have no legal force.',
    '',
    ...rows(['text', 'articles', 'with rules here'], texts),
    '',
    '## Open questions',
    '',
    ...open,
    '',
  ];
  return { path: 'README.md', text: lines.join('\n') };
}

/**
 * A page for every article of every text, a contents page for each text, and one for all of them.
 *
 * @param texts the rules whose numbers the pages show
 * @throws {TypeError} `cases` is not a list
 */
export function lawPages(
  allCases: readonly unknown[],
  texts: Readonly<Record<RegimeId, RuleSet>> = RULES_OF_REGIME,
): readonly LawPage[] {
  const all = Object.values(texts).flatMap(lawParameters);
  const runs = runCases(allCases);
  const byText = new Map(TEXTS.map((text) => [text, ARTICLES.filter((article) => article.text === text)]));
  return [
    index(byText),
    ...[...byText].map(([text, articles]) => contents(text, articles)),
    ...ARTICLES.map((article) => page(article, runs, all)),
  ];
}
