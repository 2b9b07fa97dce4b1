import type { EventCategory } from '../dataset-category.ts';
import type { Measure, StatisticsPoint, StatisticsRules } from '../statistics-rules.ts';
import { art } from './text.ts';

const point = (at: string, counts: string, measure: Measure): StatisticsPoint => ({
  counts,
  measure,
  citation: art(`9(1)${at}`, 'memory'),
});

const GROUPS = ['APPLICANT', 'IRREGULAR_CROSSING', 'ILLEGAL_STAY'] as const;
const MATCHED = [
  ['(i)', 'APPLICANT'],
  ['(ii)', 'IRREGULAR_CROSSING'],
  ['(iii)', 'ILLEGAL_STAY'],
] as const;

const hitsOf = (letter: string, searched: EventCategory): readonly StatisticsPoint[] =>
  MATCHED.map(([numeral, against]) =>
    point(`(${letter})${numeral}`, `hits of a search for ${searched} with ${against}`, {
      kind: 'hits',
      for: [searched],
      against: [against],
      onlyMarked: false,
      onlyOtherStates: false,
    }),
  );

/** What would be counted every month. @source COM(2016) 272 Art. 9 */
export const STATISTICS: StatisticsRules = {
  every: { value: 'month', citation: art('9(1)', 'memory') },
  points: [
    ...GROUPS.map((of) => point('(a)', `datasets transmitted: ${of}`, { kind: 'datasets', of })),
    ...hitsOf('b', 'APPLICANT'),
    ...hitsOf('c', 'IRREGULAR_CROSSING'),
    ...hitsOf('d', 'ILLEGAL_STAY'),
    point('(e)', 'fingerprints requested more than once for their quality', { kind: 'requested-again' }),
    point('(f)', 'datasets marked', { kind: 'marks', does: 'marks' }),
    point('(f)', 'datasets unmarked', { kind: 'marks', does: 'unmarks' }),
    point('(g)', 'hits with marked datasets', {
      kind: 'hits',
      for: GROUPS,
      against: GROUPS,
      onlyMarked: true,
      onlyOtherStates: false,
    }),
    point('(h)', 'requests of designated authorities', { kind: 'requests', by: 'MEMBER_STATE' }),
    point('(h)', 'hits for designated authorities', { kind: 'request-hits', by: 'MEMBER_STATE' }),
    point('(i)', 'requests of Europol', { kind: 'requests', by: 'EUROPOL' }),
    point('(i)', 'hits for Europol', { kind: 'request-hits', by: 'EUROPOL' }),
    point('(j)', 'requests of data subjects', { kind: 'access-requests' }),
    point('(k)', 'hits that proved false', { kind: 'false-hits' }),
  ],
  byBirthYearAndSex: null,
};
