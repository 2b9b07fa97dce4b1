import { instant, isoInstant } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { REPLY } from './regulation-2024-1358/article-38-comparisons-and-results.ts';
import { inOrderOfArrival, replyDue } from './reply.ts';

describe('the reply to a comparison', () => {
  it.each([
    ['a day later', '2026-06-12T09:00:00Z', false, null, 'by 2026-06-13T09:00:00Z'],
    ['over the end of a year', '2026-12-31T23:59:59Z', false, null, 'by 2027-01-01T23:59:59Z'],
    ['over 29 February', '2028-02-28T12:00:00Z', false, null, 'by 2028-02-29T12:00:00Z'],
    ['within the hour where urgent', '2026-06-12T23:30:00Z', true, null, 'by 2026-06-13T00:30:00Z'],
    [
      'in time though hindered to the last moment',
      '2026-06-12T09:00:00Z',
      false,
      '2026-06-13T09:00:00Z',
      'by 2026-06-13T09:00:00Z',
    ],
    [
      'first of all after a longer outage',
      '2026-06-12T09:00:00Z',
      false,
      '2026-06-13T09:00:01Z',
      'as-a-priority 2026-06-13T09:00:01Z',
    ],
    [
      'first of all where an urgent one is hindered',
      '2026-06-12T09:00:00Z',
      true,
      '2026-06-12T11:00:00Z',
      'as-a-priority 2026-06-12T11:00:00Z',
    ],
  ] as const)('is due %s', (_, arrived, urgent, hindered, expected) => {
    const hinderedUntil = hindered === null ? null : instant(hindered);
    const due = replyDue(REPLY, { arrivedAt: instant(arrived), urgent, hinderedUntil });
    expect(`${due.kind} ${isoInstant(due.kind === 'by' ? due.by : due.from)}`).toBe(expected);
  });

  it('is worked on in order of arrival, those of one moment as they were given', () => {
    const request = (name: string, at: string) => ({ name, arrivedAt: instant(at) });
    const requests = [
      request('late', '2026-06-12T11:00:00Z'),
      request('early', '2026-06-12T09:00:00Z'),
      request('also early', '2026-06-12T09:00:00Z'),
    ];
    expect(inOrderOfArrival(requests).map(({ name }) => name)).toEqual(['early', 'also early', 'late']);
  });
});
