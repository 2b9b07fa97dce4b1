import { addDays, calendarDate, isCalendarDateText, isoDate } from '@eurodac-sim/primitives';
import { NATIONALITY_GROUPS } from '@eurodac-sim/simulation';
import type { Parameter } from '../parameters/parameter.ts';
import type { FieldProblem } from './issue-wording.ts';
import { valueAt } from './issue-wording.ts';
import { suggestion } from './nearest.ts';

/** Blocks whose rates may name a parameter. */
const WITH_RATES = ['practice', 'behaviour', 'reception', 'followUp', 'events'] as const;

/** Fields of those blocks that hold texts which name something else. */
const NO_RATES: readonly string[] = ['state', 'states', 'from', 'to', 'on'];

/** How far from 1 a sum may be that has to be 1. */
const TOLERANCE = 1e-6;

type Path = readonly PropertyKey[];

/** What is wrong between the fields of the world: names of parameters, sums of shares, days that cannot be. */
export function worldProblems(value: unknown, known: ReadonlyMap<string, Parameter>): readonly FieldProblem[] {
  return [
    ...WITH_RATES.flatMap((block) => unknownRates(valueAt(value, [block]), [block], known)),
    ...sumProblems(value, known),
    ...dayProblems(value),
  ];
}

function unknownRates(value: unknown, path: Path, known: ReadonlyMap<string, Parameter>): readonly FieldProblem[] {
  if (typeof value === 'string') {
    const parameter = known.get(value);
    if (typeof parameter?.value === 'number') return [];
    const wrong = parameter === undefined ? 'no parameter has this name' : 'this parameter is a text';
    const names = [...known.values()].filter((each) => typeof each.value === 'number').map((each) => each.parameter);
    return [
      { path, message: `'${value}': ${wrong}; expected a number, or the name of one${suggestion(value, names)}` },
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !NO_RATES.includes(key) || typeof valueAt(value, [key]) === 'object')
    .flatMap(([key, part]) =>
      Array.isArray(value) ? unknownRates(part, [...path, Number(key)], known) : ratesOfField(key, part, path, known),
    );
}

function ratesOfField(
  key: string,
  part: unknown,
  path: Path,
  known: ReadonlyMap<string, Parameter>,
): readonly FieldProblem[] {
  // The states of an outage are a list of codes; those of practice are a mapping.
  return key === 'states' && Array.isArray(part) ? [] : unknownRates(part, [...path, key], known);
}

function sumProblems(value: unknown, known: ReadonlyMap<string, Parameter>): readonly FieldProblem[] {
  const states = Object.keys(mapping(valueAt(value, ['practice', 'states'])));
  const occasions: readonly Path[] = [
    ['practice', 'shared', 'occasions'],
    ...states.map((state) => ['practice', 'states', state, 'occasions']),
  ];
  return [
    ...[['behaviour', 'profiles'], ...occasions].flatMap((path) => {
      const sum = sumAt(value, path, known);
      if (sum === undefined || Math.abs(sum - 1) <= TOLERANCE) return [];
      return [{ path, message: `the given shares sum to ${shownSum(sum)}; expected 1` }];
    }),
    ...nationalityProblems(value, known),
  ];
}

/** The share of a group of nationalities where a scenario gives none. */
function shareByDefault(group: string, known: ReadonlyMap<string, Parameter>): number {
  const parameter = known.get(`pop.nationality.eu2019.${group}`) ?? known.get(`pop.nationality.${group}`);
  return typeof parameter?.value === 'number' ? parameter.value : 0;
}

function nationalityProblems(value: unknown, known: ReadonlyMap<string, Parameter>): readonly FieldProblem[] {
  const path = ['behaviour', 'nationalities'];
  const given = sumAt(value, path, known);
  if (given === undefined) return [];
  const named = mapping(valueAt(value, path));
  const others = NATIONALITY_GROUPS.filter((group) => !Object.hasOwn(named, group));
  const rest = others.reduce((sum, group) => sum + shareByDefault(group, known), 0);
  if (given > 1 + TOLERANCE)
    return [{ path, message: `the given shares sum to ${shownSum(given)}; expected 1 at most, the rest being others` }];
  if (given + rest <= 1 + TOLERANCE) return [];
  const message = `the given shares sum to ${shownSum(given)}, and to ${shownSum(given + rest)} with the parameters of ${others.join(', ')}; expected 1 at most: give those too`;
  return [{ path, message }];
}

const shownSum = (sum: number): string => String(Number(sum.toFixed(6)));

const mapping = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** The sum of what stands at a path; undefined for nothing, or for what is no rate and is complained of elsewhere. */
function sumAt(value: unknown, path: Path, known: ReadonlyMap<string, Parameter>): number | undefined {
  const rates = Object.values(mapping(valueAt(value, path))).map((given) =>
    typeof given === 'string' ? known.get(given)?.value : given,
  );
  if (rates.length === 0) return undefined;
  return rates.every((each): each is number => typeof each === 'number')
    ? rates.reduce((sum, each) => sum + each, 0)
    : undefined;
}

/** Fields whose arrival dates and lengths have defaults that the schema fills in after this check. */
const DEFAULT_POPULATION = { arrivalsFrom: '2027-01-01', arrivalDays: 365, followUpDays: 730 };

function dayProblems(value: unknown): readonly FieldProblem[] {
  const [first, last] = span(value);
  const outside = (path: Path, earliest = first): readonly FieldProblem[] => {
    const day = valueAt(value, path);
    if (!isDay(day) || first === undefined || last === undefined || (day >= (earliest ?? first) && day <= last))
      return [];
    return [{ path, message: `found '${day}'; expected a day of the run, ${first} to ${last}` }];
  };
  const listed = (name: string): readonly Path[] => {
    const list = valueAt(value, ['events', name]);
    return Array.isArray(list) ? list.map((_, i) => ['events', name, i]) : [];
  };
  return [
    // A step before the first arrival counts from the first day on.
    ...listed('coverageSteps').flatMap((path) => outside([...path, 'from'], ANY_DAY)),
    ...listed('campClearances').flatMap((path) => outside([...path, 'on'])),
    ...listed('outages').flatMap((path) => {
      const [from, to] = [valueAt(value, [...path, 'from']), valueAt(value, [...path, 'to'])];
      if (!isDay(from) || !isDay(to) || from <= to) return outside([...path, 'from']);
      return [{ path: [...path, 'to'], message: `found '${to}'; expected a day from ${from} on, its first day` }];
    }),
  ];
}

/** Before every day of the calendar, as an ISO date. */
const ANY_DAY = '0000-00-00';

const isDay = (value: unknown): value is string => typeof value === 'string' && isCalendarDateText(value);

/** First and last day of a run, as ISO dates; undefined where a field is wrong, which is complained of elsewhere. */
function span(value: unknown): readonly [string | undefined, string | undefined] {
  const { arrivalsFrom, arrivalDays, followUpDays } = {
    ...DEFAULT_POPULATION,
    ...mapping(valueAt(value, ['population'])),
  } as Record<keyof typeof DEFAULT_POPULATION, unknown>;
  if (!isDay(arrivalsFrom) || !Number.isInteger(arrivalDays) || !Number.isInteger(followUpDays))
    return [undefined, undefined];
  const length = (arrivalDays as number) + (followUpDays as number);
  return [arrivalsFrom, isoDate(addDays(calendarDate(arrivalsFrom), length))];
}
