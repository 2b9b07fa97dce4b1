import { calendarDate } from '@eurodac-sim/primitives';
import type { Fact } from '../fact.ts';
import type { Story } from '../story.ts';
import { all, first, share } from '../story.ts';
import type { FactWorld } from '../world-laboratory.ts';

const AS_SHIPPED: FactWorld = {
  settings: { arrivalsFrom: calendarDate('2017-01-01'), arrivalDays: 365, followUpDays: 730 },
};

const arrival = (story: Story) => first(story, 'arrived')!;

/** Who is reported missing. */
export const W15: Fact = {
  id: 'W15',
  statement: 'Those reported missing are mostly over 15 and boys; most come from Afghanistan, then Morocco and Algeria',
  tolerance: 'more than half; shares of groups in that order: each difference above 0',
  evidence: ['read'],
  source: 'EMN Inform 2020 on 2017 to 2019',
  scenario:
    'As shipped, all states. Ages are those at arrival; Morocco, Algeria and Tunisia are one group, and Syria stands for every other single nationality.',
  claims: [
    { name: '16 or 17 at arrival', kind: 'prediction', form: 'share', tolerance: { above: 0.5, ours: true } },
    { name: 'boys', kind: 'prediction', form: 'share', tolerance: { above: 0.5, ours: true } },
    { name: 'Afghanistan less Maghreb', kind: 'prediction', form: 'share', tolerance: { above: 0, ours: true } },
    { name: 'Maghreb less Syria', kind: 'prediction', form: 'share', tolerance: { above: 0, ours: true } },
  ],
  run: ({ samples }) =>
    samples(AS_SHIPPED, (stories) => {
      const reported = stories.filter((story) => all(story, 'reported-missing').length > 0);
      const from = (group: string): number => share(reported, (story) => arrival(story).nationalityGroup === group);
      return [
        share(reported, (story) => arrival(story).ageBand === '16-17'),
        share(reported, (story) => arrival(story).sex === 'male'),
        from('AFG') - from('MAR-DZA-TUN'),
        from('MAR-DZA-TUN') - from('SYR'),
      ];
    }),
};
