import { addDays, calendarDate } from '@eurodac-sim/primitives';
import type { Fact } from '../fact.ts';
import { compatibleMeans } from '../poisson.ts';
import type { Story } from '../story.ts';
import { all } from '../story.ts';
import type { FactWorld, Value } from '../world-laboratory.ts';

const CLEARED = calendarDate('2016-10-24');

/** Days from the clearance to the letter of the summer after. */
const UNTIL_THE_LETTER = 240;

/** Of those who found shelter, the share taken to the United Kingdom in the first days. */
const toUk = (value: Value): number => value('event.calais.uk_transfer_first_days') / value('event.calais.bussed');

/**
 * Minors who passed Italy unmet in the months before, all to France, where nobody meets them until the camp is cleared;
 * afterwards France and the rest are as shipped.
 */
const calais = (value: Value): FactWorld => ({
  settings: {
    arrivalsFrom: calendarDate('2016-07-01'),
    arrivalDays: 60,
    followUpDays: 500,
    practice: { states: { IT: { detection: 0 }, FR: { encounterProbability: 0 } } },
    behaviour: {
      entryStates: { IT: 1 },
      departureByState: { IT: { share: 1, medianDays: 1 } },
      hopsMean: 1,
    },
    events: {
      campClearances: [{ state: 'FR', on: CLEARED, registration: true, transfer: { to: 'UK', share: toUk(value) } }],
    },
  },
  changes: {
    'camp.share_hidden': 1,
    'onward.hops_mean.roaming': 1,
    'route.IT.FR': 1,
    ...Object.fromEntries(['DE', 'CH', 'AT', 'NL', 'BE', 'UK', 'SE'].map((to) => [`route.IT.${to}`, 0])),
  },
});

const wasDispersed = (story: Story): boolean =>
  all(story, 'encountered').some(({ occasion }) => occasion === 'camp-clearance');

const isMetInNetherlands = (story: Story): boolean =>
  all(story, 'encountered').some(
    ({ state, on }) => state === 'NL' && on > CLEARED && on <= addDays(CLEARED, UNTIL_THE_LETTER),
  );

const isIdentifiedInNetherlands = (story: Story): boolean =>
  all(story, 'identified').some(
    ({ memberState, on }) => memberState === 'NL' && on > CLEARED && on <= addDays(CLEARED, UNTIL_THE_LETTER),
  );

/** Who is found after the camp of Calais is cleared. */
export const W19: Fact = {
  id: 'W19',
  statement:
    'Of about 1,500 minors in the camp of Calais, one or a few are known to have come to the Netherlands within months of its clearance',
  tolerance: 'expected numbers that 1 to 4 is compatible with (95 % Poisson limits)',
  evidence: ['read'],
  source: 'letter of 2017; CNN and Press Association 2016 on 1,496 minors',
  scenario:
    'Calais alone, cleared on 24 October 2016 with registration, 17 % of the sheltered taken to the United Kingdom; counts are for 1,496 minors met there, up to eight months later.',
  claims: [
    {
      ...{ name: 'identified in the Netherlands', kind: 'prediction', published: 1, form: 'number' },
      tolerance: compatibleMeans(1, 4),
    },
    {
      ...{ name: 'met in the Netherlands', kind: 'prediction', published: 1, form: 'number' },
      tolerance: compatibleMeans(1, 4),
    },
  ],
  run: ({ samples, value, of }) =>
    samples({ ...calais(value), minors: of(1200, 8000) }, (stories) => {
      const dispersed = stories.filter(wasDispersed);
      const ofCalais = (holds: (story: Story) => boolean): number =>
        (dispersed.filter(holds).length / dispersed.length) * value('event.calais.minors');
      return [ofCalais(isIdentifiedInNetherlands), ofCalais(isMetInNetherlands)];
    }),
};
