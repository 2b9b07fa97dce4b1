import { expect, it } from 'vitest';
import { INTERPRETATION_NAMES, INTERPRETATIONS, interpretation } from './interpretation.ts';

it('every open question has a default and another answer', () => {
  for (const name of INTERPRETATION_NAMES) expect(INTERPRETATIONS[name].allowed.length).toBeGreaterThan(1);
  expect(interpretation().leapBirthdayRule).toBe('MAR1');
});

it('one answer leaves the others at their defaults', () =>
  expect(interpretation({ legacyRetentionRule: 'NEW' })).toEqual({ ...interpretation(), legacyRetentionRule: 'NEW' }));

it('unknown questions and answers are refused with what is allowed', () => {
  expect(() => interpretation({ leapBirthday: 'MAR1' })).toThrow(
    /'leapBirthday' is not an interpretation; expected one of leapBirthdayRule, /,
  );
  expect(() => interpretation({ leapBirthdayRule: 'MAR2' })).toThrow(
    "'MAR2' is no answer to leapBirthdayRule; expected one of MAR1, FEB28",
  );
});
