import type { CalendarDate } from '@eurodac-sim/primitives';
import { addDays, isoDate } from '@eurodac-sim/primitives';
import { ARTICLES } from './articles.ts';
import type { CaseRun } from './case-run.ts';
import { runCases } from './case-run.ts';
import type { Citation } from './citation.ts';
import type { CitedPlace } from './cited-places.ts';
import { citedPlaces } from './cited-places.ts';
import { RESPONSIBILITY } from './decision/responsibility.ts';
import { INTERPRETATION_NAMES } from './interpretation.ts';
import type { LawParameter } from './law-parameters.ts';
import { lawParameters } from './law-parameters.ts';
import { RULES_OF_REGIME } from './record-storage.ts';
import { LAST_DAY_OF_MONTH, NEXT_WORKING_DAY } from './regulation-1182-71/article-3-periods.ts';
import { citationsIn } from './rule-citations.ts';
import type { RegimeId } from './rule-set.ts';

/** A paragraph that a rule here decides, with the cases whose decision rests on it. */
type CoveredParagraph = CitedPlace & { readonly cases: readonly string[] };

/** Days on which no text is in force, or more than one; both ends are within, in ISO form. */
type DateRange = { readonly from: string; readonly to: string; readonly regimes: readonly RegimeId[] };

/** What a set of cases reaches of the law as it stands here. */
export type LawCoverage = {
  readonly cases: number;
  /** Decisions made: a case with other outcomes under other readings counts once for each. */
  readonly decisions: number;
  readonly paragraphs: readonly CoveredParagraph[];
  /** Paragraphs that only functions beside the decision answer, such as replies and statistics: no case can reach them. */
  readonly besideDecisions: readonly CitedPlace[];
  /** Paragraphs that nothing here decides, each with the reason. */
  readonly undecided: readonly (CitedPlace & { readonly because: string })[];
  readonly parameters: { readonly read: readonly string[]; readonly neverRead: readonly string[] };
  readonly readings: { readonly read: readonly string[]; readonly neverRead: readonly string[] };
  readonly days: {
    readonly looked: number;
    readonly gaps: readonly DateRange[];
    readonly overlaps: readonly DateRange[];
  };
};

/** Every number that a decision may read. */
const NUMBERS: readonly LawParameter[] = Object.values(RULES_OF_REGIME)
  .flatMap(lawParameters)
  .filter(({ name }) => !name.startsWith('procedure.'));

const keyOf = ({ text, article, paragraph }: CitedPlace): string => `${text} ${article} ${paragraph ?? ''}`;

/** Article by article, the paragraphs described as decided. */
const DECIDED: readonly CitedPlace[] = ARTICLES.flatMap(({ text, number, paragraphs }) =>
  paragraphs
    .filter(({ undecided }) => undecided === undefined)
    .map((paragraph) => ({ text, article: number, paragraph: paragraph.number || null })),
);

const UNDECIDED: LawCoverage['undecided'] = ARTICLES.flatMap(({ text, number, paragraphs }) =>
  paragraphs.flatMap((paragraph) =>
    paragraph.undecided === undefined
      ? []
      : [{ text, article: number, paragraph: paragraph.number || null, because: paragraph.undecided }],
  ),
);

/** Whether a place named by a citation is the paragraph, or the whole article of it. */
const isWithin = (place: CitedPlace, paragraph: CitedPlace): boolean =>
  place.text === paragraph.text &&
  place.article === paragraph.article &&
  (place.paragraph === null || paragraph.paragraph === null || place.paragraph === paragraph.paragraph);

/** Where the numbers stand that a decision read. */
function numbersRead({ steps }: CaseRun['decision']): readonly Citation[] {
  const names = new Set(steps.flatMap(({ parameters }) => Object.keys(parameters)));
  return NUMBERS.filter(({ regime, name }) => names.has(`${regime}.${name}`)).map(({ citation }) => citation);
}

/** The cases by the places that their decisions rest on. */
function reachedBy(
  runs: readonly CaseRun[],
): ReadonlyMap<string, { readonly place: CitedPlace; readonly cases: Set<string> }> {
  const reached = new Map<string, { readonly place: CitedPlace; readonly cases: Set<string> }>();
  for (const { id, decision } of runs)
    for (const citation of [...decision.citations, ...numbersRead(decision)])
      for (const place of citedPlaces(citation)) {
        const known = reached.get(keyOf(place)) ?? { place, cases: new Set() };
        known.cases.add(id);
        reached.set(keyOf(place), known);
      }
  return reached;
}

/** Every place that a decision may rest on: those of the rules but what they say beyond a single registration, and of what all texts share. */
const OF_DECISIONS: readonly CitedPlace[] = [
  ...Object.values(RULES_OF_REGIME).flatMap(({ procedure, ...rules }) => [
    ...citationsIn(rules),
    ...citationsIn(procedure.linking?.sequence),
  ]),
  ...RESPONSIBILITY,
  LAST_DAY_OF_MONTH,
  NEXT_WORKING_DAY,
].flatMap(citedPlaces);

const isOfDecisions = (paragraph: CitedPlace): boolean => OF_DECISIONS.some((place) => isWithin(place, paragraph));

function paragraphsOf(runs: readonly CaseRun[]): Pick<LawCoverage, 'paragraphs' | 'besideDecisions'> {
  const reached = [...reachedBy(runs).values()];
  const reaching = (paragraph: CitedPlace): readonly string[] => [
    ...new Set(reached.filter(({ place }) => isWithin(place, paragraph)).flatMap(({ cases }) => [...cases])),
  ];
  return {
    paragraphs: DECIDED.filter(isOfDecisions).map((paragraph) => ({ ...paragraph, cases: reaching(paragraph) })),
    besideDecisions: DECIDED.filter((paragraph) => !isOfDecisions(paragraph)),
  };
}

/** What was read of some names, and what was not. */
const split = (names: readonly string[], read: ReadonlySet<string>) => ({
  read: names.filter((name) => read.has(name)),
  neverRead: names.filter((name) => !read.has(name)),
});

/** The texts in force on a day. */
const inForce = (day: CalendarDate): readonly RegimeId[] =>
  Object.values(RULES_OF_REGIME)
    .filter(
      ({ appliesFrom, appliesUntil }) =>
        appliesFrom !== null && day >= appliesFrom && (appliesUntil === null || day <= appliesUntil),
    )
    .map(({ regime }) => regime);

/** Every day of a period, looked at one by one. */
function daysBetween(from: CalendarDate, to: CalendarDate): LawCoverage['days'] {
  const ranges: { from: string; to: string; regimes: readonly RegimeId[] }[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const regimes = inForce(day);
    const last = ranges.at(-1);
    if (last && last.regimes.join() === regimes.join()) last.to = isoDate(day);
    else ranges.push({ from: isoDate(day), to: isoDate(day), regimes });
  }
  return {
    looked: to - from + 1,
    gaps: ranges.filter(({ regimes }) => regimes.length === 0),
    overlaps: ranges.filter(({ regimes }) => regimes.length > 1),
  };
}

/**
 * What cases reach of the law, recorded while they are decided: paragraphs, numbers of the law, readings of open
 * questions, and the days on which no text or more than one is in force.
 *
 * @param days the first and last day that is looked at
 * @throws {TypeError} `cases` is not a list
 */
export function lawCoverage(
  cases: readonly unknown[],
  days: { readonly from: CalendarDate; readonly to: CalendarDate },
): LawCoverage {
  const runs = runCases(cases);
  const read = new Set(
    runs.flatMap(({ decision }) => decision.steps.flatMap(({ parameters }) => Object.keys(parameters))),
  );
  return {
    cases: new Set(runs.map(({ id }) => id)).size,
    decisions: runs.length,
    ...paragraphsOf(runs),
    undecided: UNDECIDED,
    parameters: split(
      NUMBERS.map(({ regime, name }) => `${regime}.${name}`),
      read,
    ),
    readings: split(INTERPRETATION_NAMES, read),
    days: daysBetween(days.from, days.to),
  };
}
