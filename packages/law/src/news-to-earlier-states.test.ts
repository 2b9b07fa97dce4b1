import { instant, isoInstant } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import type { EarlierHit, NewsEvent } from './news-to-earlier-states.ts';
import { newsToEarlierStates } from './news-to-earlier-states.ts';
import { PROCEDURE_603_2013 } from './regulation-603-2013/procedure.ts';
import { PROCEDURE_2024_1358 } from './regulation-2024-1358/procedure.ts';
import { PROCEDURE_2725_2000 } from './regulation-2725-2000/procedure.ts';

const HITS: readonly EarlierHit[] = [
  { memberStateOfOrigin: 'IT', category: 'IRREGULAR_CROSSING' },
  { memberStateOfOrigin: 'FR', category: 'NATIONAL_RESETTLED' },
  { memberStateOfOrigin: 'NL', category: 'APPLICANT' },
  { memberStateOfOrigin: 'IT', category: 'APPLICANT' },
];
const event = (kind: NewsEvent) => ({ kind, memberState: 'NL', at: instant('2026-12-30T12:00:00Z') });

describe('news to the states of earlier hits', () => {
  it.each([
    ['responsible-state', ['IT', 'FR'], 'update-responsible-state', '16(4)'],
    ['security-flag-deleted', ['IT'], 'delete-security-flag', '17(4)'],
    ['erased-in-advance', ['IT', 'FR'], 'nothing', '30(2)'],
    ['protection-marked', ['IT', 'FR'], 'mark', '31(1)'],
    ['residence-document-marked', ['IT', 'FR'], 'mark', '31(4)'],
  ] as const)('of "%s" reach each of them once within 72 hours', (kind, memberStates, theyThen, article) => {
    const news = newsToEarlierStates(PROCEDURE_2024_1358.news, event(kind), HITS);
    expect(news).toMatchObject({ kind: 'told', memberStates, theyThen, citation: { article } });
    expect(news.kind === 'told' && news.by !== null && isoInstant(news.by)).toBe('2027-01-02T12:00:00Z');
  });

  it('of a mark had no limit in hours under the text of 2013', () => {
    const news = newsToEarlierStates(PROCEDURE_603_2013.news, event('protection-marked'), HITS);
    expect(news).toMatchObject({ kind: 'told', memberStates: ['IT'], by: null, theyThen: 'mark' });
  });

  it('were not owed at all under the text of 2000', () => {
    const news = newsToEarlierStates(PROCEDURE_2725_2000.news, event('erased-in-advance'), HITS);
    expect(news).toEqual({ kind: 'no-such-duty' });
  });
});
