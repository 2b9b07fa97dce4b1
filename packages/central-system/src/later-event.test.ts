import type { DatasetCategory, LaterEventType, RegimeId } from '@eurodac-sim/law';
import { decideWritten, interpretation, RULES_OF_REGIME } from '@eurodac-sim/law';
import type { SampleId } from '@eurodac-sim/matching';
import { calendarDate, isoDate, startOf } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { centralSystem } from './central-system.ts';

const CATEGORIES = ['APPLICANT', 'IRREGULAR_CROSSING', 'ILLEGAL_STAY', 'SAR_DISEMBARKED'] as const;
const EVENTS = [
  'PROTECTION_GRANTED',
  'STATUS_WITHDRAWN',
  'RESIDENCE_DOCUMENT_ISSUED',
  'LEFT_TERRITORY',
  'CITIZENSHIP_ACQUIRED',
] as const;
type Changed = { readonly from: RegimeId; readonly to: RegimeId; readonly on: string; readonly sent: string };
const CHANGES: readonly Changed[] = [
  { from: 'EC2725-2000', to: 'EU603-2013', on: '2015-07-20', sent: '2015-06-01' },
  { from: 'EU603-2013', to: 'EU2024-1358', on: '2026-06-12', sent: '2026-05-01' },
];
/** A day after every change, while all data of the day before are stored. */
const laterThan = (on: string): string => `${on.slice(0, 4)}-09-01`;

type Case = Changed & {
  readonly category: DatasetCategory;
  readonly type: LaterEventType;
  readonly lawOfLaterEvents: string;
};
const CASES: readonly Case[] = CHANGES.flatMap((change) =>
  ['OF_RECORDING', 'OF_EVENT'].flatMap((lawOfLaterEvents) =>
    CATEGORIES.flatMap((category) => EVENTS.map((type) => ({ ...change, category, type, lawOfLaterEvents }))),
  ),
);

const fateByLaw = ({ from, on, sent, category, type, lawOfLaterEvents }: Case): readonly unknown[] => {
  const date = laterThan(on);
  const { retainUntil, erasedOn, marked } = decideWritten(
    {
      ...{ category, memberState: 'IT', eventDate: sent, birthDate: '1990-01-01', ageUncertain: false },
      ...{ takenDate: sent, transmittedDate: sent, fingertips: 'usable', optionExercised: true, turnedBack: false },
      laterEvents: [{ type, date, memberState: 'IT', awareDate: date }],
    },
    RULES_OF_REGIME[from],
    { interpretation: interpretation({ lawOfLaterEvents }), trace: false },
  );
  return [retainUntil !== null, erasedOn, marked];
};

const fateInRegister = ({ from, to, on, sent, category, type, lawOfLaterEvents }: Case): readonly unknown[] => {
  const system = centralSystem(RULES_OF_REGIME[from], [], interpretation({ lawOfLaterEvents }));
  const [takenOn, at] = [calendarDate(sent), startOf(calendarDate(sent))];
  const recording = system.transmit({
    ...{ reference: 1 as SampleId, memberState: 'IT', category, takenOn, transmittedAt: at, availableFrom: at },
  });
  system.changeLaw(RULES_OF_REGIME[to], calendarDate(on));
  if (recording.kind !== 'recorded') return [false, null, false];
  const { number } = recording.dataset;
  system.happenedLater(number, type, startOf(calendarDate(laterThan(on))));
  const { erasedOn, mark } = system.dataset(number);
  return [true, erasedOn === null ? null : isoDate(erasedOn), mark !== null];
};

/** A grant to those of 2000 blocks, which no later text knows. */
const blocks = ({ from, type, lawOfLaterEvents, category }: Case): boolean =>
  from === 'EC2725-2000' &&
  type === 'PROTECTION_GRANTED' &&
  lawOfLaterEvents === 'OF_RECORDING' &&
  category === 'APPLICANT';

describe('what happens to data of an earlier law', () => {
  it.each(CASES.filter((one) => !blocks(one)))(
    '$type of $category of $from under $to, by the law $lawOfLaterEvents, is in the register as the law decides',
    (one) => expect(fateInRegister(one)).toEqual(fateByLaw(one)),
  );

  it('differs between the readings where the laws do', () => {
    const fates = ['OF_RECORDING', 'OF_EVENT'].map((lawOfLaterEvents) => ({
      ...{ ...CHANGES[1]!, category: 'IRREGULAR_CROSSING' as const, type: 'LEFT_TERRITORY' as const, lawOfLaterEvents },
    }));
    expect(fates.map(fateInRegister)).toEqual([
      [true, '2026-09-01', false],
      [true, null, false],
    ]);
  });

  it('marks instead of blocking once no law hides what is blocked', () => {
    const grant = CASES.find(blocks)!;
    expect(fateInRegister(grant)).toEqual([true, null, true]);
  });
});
