import { describe, expect, it } from 'vitest';
import { decideCases } from './decide-cases.ts';
import type { AnyWritten } from './plain-situation.test.fixture.ts';
import { plainSituation } from './plain-situation.test.fixture.ts';
import type { CasesOptions } from './read-cases.ts';

const stay = (facts: Partial<AnyWritten>) =>
  plainSituation({ category: 'ILLEGAL_STAY', birthDate: '2010-01-01', ...facts });
const onlyAnswer = (entry: unknown, options?: CasesOptions) => decideCases([entry], options)[0]!;
const decisionOf = (entry: unknown, options?: CasesOptions) => {
  const answer = onlyAnswer(entry, options);
  if ('error' in answer) throw new Error(answer.error.message);
  return answer.decision;
};

describe('a file of cases', () => {
  it('has its answers in order, and one bad case hides no other', () => {
    const answers = decideCases([
      { id: 'a', regime: 'EU2024-1358', situation: plainSituation() },
      { id: 'b', regime: 'EU2024-1358', situation: { ...plainSituation(), fingertips: 'fine' } },
      { id: 'c', regime: 'EU2016-272', situation: plainSituation() },
      { id: 'd', situation: plainSituation() },
    ]);
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(answers.map((answer) => 'decision' in answer)).toEqual([true, false, false, true]);
    expect(answers[1]).toMatchObject({
      error: { field: 'fingertips', value: 'fine', allowed: ['usable', 'unusable', 'refused', 'retaken'] },
    });
    expect(answers[1]).toMatchObject({ error: { message: expect.stringContaining('case b: fingertips is "fine"') } });
  });

  it.each([
    ['2015-07-19', 'EC2725-2000', 'may'],
    ['2015-07-20', 'EU603-2013', 'may'],
    ['2026-06-11', 'EU603-2013', 'may'],
    ['2026-06-12', 'EU2024-1358', true],
  ] as const)('decides a case of %s without a regime by its date, under %s', (eventDate, regime, mustTake) => {
    const situation = stay({ eventDate, birthDate: '1999-01-01', takenDate: null, transmittedDate: null });
    expect(onlyAnswer({ id: 'x', situation })).toMatchObject({ regime, decision: { mustTake } });
  });

  it('refuses a day before Eurodac began', () =>
    expect(
      onlyAnswer({
        id: 'x',
        situation: stay({ eventDate: '2003-01-14', takenDate: null, transmittedDate: null, birthDate: '1985-01-01' }),
      }),
    ).toMatchObject({
      regime: null,
      error: { field: 'eventDate', value: '2003-01-14', allowed: expect.stringContaining('2003-01-15') },
    }));

  it('blames the transmission where it came before there was a Eurodac', () => {
    const dates = { eventDate: '2003-01-15', takenDate: '2003-01-10', transmittedDate: '2003-01-12' };
    expect(onlyAnswer({ id: 'x', situation: stay({ ...dates, birthDate: '1985-01-01' }) })).toMatchObject({
      error: { field: 'transmittedDate', value: '2003-01-12' },
    });
  });

  it('with one id twice answers the first and refuses the second', () => {
    const [first, second] = decideCases([
      { id: 'x', situation: stay({}) },
      { id: 'x', situation: stay({}) },
    ]);
    expect(first).toHaveProperty('decision');
    expect(second).toMatchObject({ error: { field: 'id', message: expect.stringContaining('position 1') } });
  });

  it('takes the regime of the call before that of the case', () => {
    const entry = { id: 'x', regime: 'EU2024-1358', situation: stay({}) };
    expect(onlyAnswer(entry, { regime: 'EU603-2013' })).toMatchObject({
      regime: 'EU603-2013',
      decision: { mustTake: 'may' },
    });
  });

  it.each([
    ['no object', 3, 'case'],
    ['without id', { situation: stay({}) }, 'id'],
    ['with an unknown field', { id: 'x', sitation: stay({}) }, 'sitation'],
    ['without situation', { id: 'x', regime: 'EU2024-1358' }, 'situation'],
  ])('names the fault of a case %s', (_, entry, field) =>
    expect(onlyAnswer(entry)).toMatchObject({ error: { field } }),
  );

  it('that is no list is refused', () => expect(() => decideCases({})).toThrow(/not a list/));
});

describe('a border case of 11 June 2026 sent on 13 June', () => {
  const entry = {
    id: 'straddling',
    situation: plainSituation({
      category: 'IRREGULAR_CROSSING',
      birthDate: '2010-01-01',
      eventDate: '2026-06-11',
      takenDate: '2026-06-11',
      transmittedDate: '2026-06-13',
    }),
  };

  it('is owed by the old law and recorded by the new', () =>
    expect(decisionOf(entry)).toMatchObject({ mustTake: true, compared: true, retainUntil: '2031-06-13' }));

  it('is recorded by the old law in the other reading, or where the case names it', () => {
    const old = { mustTake: true, compared: false, retainUntil: '2027-12-11' };
    expect(decisionOf(entry, { interpretation: { changeOfLaw: 'ALL_AT_TRIGGER' } })).toMatchObject(old);
    expect(decisionOf({ ...entry, regime: 'EU603-2013' })).toMatchObject(old);
  });
});
