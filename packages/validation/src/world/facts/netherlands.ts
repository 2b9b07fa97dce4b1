import { calendarDate } from '@eurodac-sim/primitives';
import type { Fact } from '../fact.ts';
import { sideBySide } from '../samples.ts';
import { stateWorld } from '../state-world.ts';
import type { Story } from '../story.ts';
import { daysFrom, departureFrom, first, leaversOf, placedIn, share, shareLeaving } from '../story.ts';
import type { FactWorld, Value } from '../world-laboratory.ts';

const NL = 'NL';
const YEARS_FOLLOWED = 4;

const told = {
  state: NL,
  from: calendarDate('2015-01-01'),
  claims: 'claim.at_entry.NL',
  followUpDays: YEARS_FOLLOWED * 365,
} as const;

/** The Netherlands with the published shares of all and of two groups: the rest leave as often as these leave room for. */
function netherlands(value: Value): FactWorld {
  const maghreb = value('pop.nationality.MAR-DZA-TUN');
  const vietnamese = value('pop.nationality.VNM');
  const ofTheRest =
    value('depart.share.NL') -
    maghreb * value('depart.share.NL.7nationalities') -
    vietnamese * value('depart.share.NL.protected_vietnamese');
  const share = ofTheRest / (1 - maghreb - vietnamese);
  return stateWorld({ ...told, behaviour: { departure: { share, medianDays: 'depart.median_days.NL' } } });
}

const NONE = { AFG: 0, SYR: 0, VNM: 0, 'ERI-SOM': 0, 'west-african': 0, other: 0 };

/** The seven nationalities, as far as the world tells them apart. */
const seven: FactWorld = stateWorld({ ...told, behaviour: { nationalities: { ...NONE, 'MAR-DZA-TUN': 1 } } });

const SCENARIO =
  'The Netherlands alone, claims as there; the rest leave as often as the published shares of all and of the groups leave room for.';

/** Share who leave in the Netherlands. */
export const W3: Fact = {
  id: 'W3',
  statement: 'In the Netherlands 22 to 23 % of unaccompanied minors leave; of seven nationalities 59 %',
  tolerance: '± 2 points',
  evidence: ['read', 'derived'],
  source: 'answer to Parliament 2020D05899; NRC 2020; Stichting LOS 2021 on the analysis of departures 2015 to 2020',
  scenario: SCENARIO,
  claims: [
    { name: 'all', kind: 'input', published: 0.225, form: 'share', tolerance: { from: 0.2, to: 0.25 } },
    {
      ...{ name: 'seven nationalities', kind: 'input', published: 0.59, form: 'share' },
      tolerance: { around: 0.59, absolute: 0.02 },
    },
  ],
  run: ({ samples, value }) =>
    sideBySide(
      samples(netherlands(value), (stories) => [shareLeaving(stories, NL)]),
      samples(seven, (stories) => [shareLeaving(stories, NL)]),
    ),
};

function leftBeforeDecision(story: Story): boolean {
  const decided = first(story, 'decided');
  return decided === undefined || departureFrom(story, NL)!.at < decided.at;
}

const leftAfterRefusal = (story: Story): boolean =>
  first(story, 'decided')?.outcome === 'refused' && !leftBeforeDecision(story);

/** When those who leave in the Netherlands do. */
export const W4: Fact = {
  id: 'W4',
  statement:
    'Half of those who leave in the Netherlands go before the first decision; 13 % of all leave after a refusal',
  tolerance: '45 to 55 %; 11 to 16 %, from more than half of 26 % refused',
  evidence: ['read', 'derived'],
  source: 'NOS 2020 on the studies of EMM and APM; WODC and CBS factsheet 2020-3',
  scenario: SCENARIO,
  claims: [
    { name: 'before a decision', kind: 'input', published: 0.5, form: 'share', tolerance: { from: 0.45, to: 0.55 } },
    { name: 'after a refusal', kind: 'input', published: 0.13, form: 'share', tolerance: { from: 0.11, to: 0.16 } },
  ],
  run: ({ samples, value }) =>
    samples(netherlands(value), (stories) => {
      const leavers = leaversOf(stories, NL);
      return [
        share(leavers, leftBeforeDecision),
        leavers.filter(leftAfterRefusal).length / placedIn(stories, NL).length,
      ];
    }),
};

/** Days before the eighteenth birthday, and after a refusal, in which departures rise; and the first days of a stay. */
const NEAR_18_DAYS = 60;
const REFUSAL_DAYS = 28;
const FIRST_DAYS = 14;

/** Days of a first stay that lie in a window, and whether it ended there by a departure. */
type Exposure = { readonly days: number; readonly left: boolean };

/** The first stay of a minor, in days since placement. */
type Stay = { readonly until: number; readonly left: boolean; readonly refused: number; readonly adult: number };

function stayOf(story: Story): Stay | undefined {
  const placed = first(story, 'placed');
  if (placed === undefined) return undefined;
  const departed = departureFrom(story, NL);
  const since = (event: { readonly at: number } | undefined): number =>
    event === undefined ? Number.POSITIVE_INFINITY : daysFrom(placed, event);
  const decided = first(story, 'decided');
  const adult = since(first(story, 'aged-out'));
  const end = Math.min(adult, since(first(story, 'family-reunited')), since(story.at(-1)));
  return {
    until: Math.min(since(departed), end),
    left: since(departed) < end,
    refused: decided?.outcome === 'refused' ? since(decided) : Number.POSITIVE_INFINITY,
    adult,
  };
}

function exposed({ until, left }: Stay, from: number, to: number): Exposure {
  return { days: Math.max(0, Math.min(until, to) - Math.max(from, 0)), left: left && until >= from && until < to };
}

/** Departures a day in one window over those in another. */
function rateRatio(
  stays: readonly Stay[],
  inside: (stay: Stay) => Exposure,
  outside: (stay: Stay) => Exposure,
): number {
  const rate = (of: (stay: Stay) => Exposure): number => {
    const exposures = stays.map(of);
    return exposures.filter(({ left }) => left).length / exposures.reduce((sum, { days }) => sum + days, 0);
  };
  return rate(inside) / rate(outside);
}

/** Outside of every window: after the first days, before a refusal, and long before 18. */
const otherwise = (stay: Stay): Exposure =>
  exposed(stay, FIRST_DAYS, Math.min(stay.refused, stay.adult - NEAR_18_DAYS));

const MORE = { above: 1, ours: true } as const;

/** When departures cluster. */
export const W18: Fact = {
  id: 'W18',
  statement: 'Departures cluster at arrival, at a refusal and before 18; girls and boys leave alike',
  tolerance: 'departures a day in the window over those outside all of them: above 1; girls over boys 0.8 to 1.2',
  evidence: ['read'],
  source: 'Länsstyrelsen Stockholm, about 2015, on unaccompanied minors who disappear',
  scenario: SCENARIO,
  claims: [
    { name: 'first 14 days', kind: 'input', form: 'number', tolerance: MORE },
    { name: '28 days after a refusal', kind: 'input', form: 'number', tolerance: MORE },
    { name: 'last 60 days before 18', kind: 'input', form: 'number', tolerance: MORE },
    { name: 'girls over boys', kind: 'input', published: 1, form: 'number', tolerance: { from: 0.8, to: 1.2 } },
  ],
  run: ({ samples, value }) =>
    samples(netherlands(value), (stories) => {
      const stays = stories.flatMap((story) => stayOf(story) ?? []);
      const ofSex = (sex: string): number =>
        shareLeaving(
          stories.filter((story) => first(story, 'arrived')!.sex === sex),
          NL,
        );
      return [
        rateRatio(stays, (stay) => exposed(stay, 0, FIRST_DAYS), otherwise),
        rateRatio(stays, (stay) => exposed(stay, stay.refused, stay.refused + REFUSAL_DAYS), otherwise),
        rateRatio(stays, (stay) => exposed(stay, stay.adult - NEAR_18_DAYS, stay.adult), otherwise),
        ofSex('female') / ofSex('male'),
      ];
    }),
};
