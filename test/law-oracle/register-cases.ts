import type { CentralSystem } from '@eurodac-sim/central-system';
import type { EventCategory, RuleSet } from '@eurodac-sim/law';
import { RULES_OF_REGIME } from '@eurodac-sim/law';
import { addDays, addHours, calendarDate, isoDate, startOf } from '@eurodac-sim/primitives';
import type { Subject } from '@eurodac-sim/properties';

type Sample = Parameters<CentralSystem['transmit']>[0]['reference'];
type Number_ = Parameters<CentralSystem['dataset']>[0];

const FIRST = calendarDate('2027-03-01');
const LAW_2000: RuleSet = RULES_OF_REGIME['EC2725-2000'];
const LAW_2024: RuleSet = RULES_OF_REGIME['EU2024-1358'];
const SCORE = 100;
const noon = (days: number) => addHours(startOf(addDays(FIRST, days)), 12);

/** Italy records a sample as an applicant's on a day after the first; its number. */
function recorded(system: CentralSystem, reference: number, days: number, category: EventCategory = 'APPLICANT') {
  const recording = system.transmit({
    reference: reference as Sample,
    memberState: 'IT',
    category,
    takenOn: FIRST,
    transmittedAt: noon(days),
    availableFrom: addHours(noon(days), 1),
  });
  if (recording.kind !== 'recorded') throw new Error('expected a group that is stored');
  return recording.dataset.number;
}

/** Which datasets the Netherlands find with everybody's sample as a candidate. */
const found = (system: CentralSystem, hours: number, score = SCORE): string =>
  system
    .compare({
      probe: 99 as Sample,
      memberState: 'NL',
      category: 'APPLICANT',
      at: addHours(noon(0), hours),
      includeOwnData: false,
      candidates: [0, 1].map((reference) => ({ reference: reference as Sample, score })),
      threshold: SCORE,
    })
    .hits.map(({ dataset }) => dataset.number)
    .join();
const sequence = (system: CentralSystem, number: Number_): string => system.sequenceOf(number).join();

/** Small stories of the register, and whether a register tells them rightly. */
export const CASES: Readonly<Record<string, (make: Subject['centralSystem']) => boolean>> = {
  'storage of 2024 counts from the sending': (make) => {
    const system = make(LAW_2024);
    const number = recorded(system, 0, 2);
    return isoDate(system.dataset(number).storageEndsOn) === '2037-03-03';
  },
  'the last day is not erased, the next is': (make) => {
    const system = make(LAW_2024);
    const { storageEndsOn } = system.dataset(recorded(system, 0, 0));
    return system.eraseExpired(storageEndsOn) === 0 && system.eraseExpired(addDays(storageEndsOn, 1)) === 1;
  },
  'a candidate at the threshold is found, one below is not': (make) => {
    const system = make(LAW_2024);
    recorded(system, 0, 0);
    return found(system, 2, SCORE - 1) === '' && found(system, 2) === '0';
  },
  'a dataset is found once it is available, and not before': (make) => {
    const system = make(LAW_2024);
    recorded(system, 0, 0);
    return found(system, 0) === '' && found(system, 2) === '0';
  },
  'every dataset of a sample is found': (make) => {
    const system = make(LAW_2024);
    recorded(system, 0, 0);
    recorded(system, 0, 1);
    return found(system, 48) === '0,1';
  },
  'a blocked dataset is not found in 2000': (make) => {
    const system = make(LAW_2000);
    system.block(recorded(system, 0, 0), noon(1));
    return found(system, 48) === '';
  },
  'an erased dataset leaves the other of its sample': (make) => {
    const system = make(LAW_2024);
    recorded(system, 0, 0);
    const second = recorded(system, 0, 0);
    system.eraseInAdvance(second, addDays(FIRST, 1), 'citizenship-acquired');
    return system.dataset(second).erasedOn !== null && found(system, 48) === '0';
  },
  'a link joins the datasets named and no third, and leaves marks': (make) => {
    const system = make(LAW_2024);
    const [one, other, third] = [recorded(system, 0, 0), recorded(system, 0, 0), recorded(system, 1, 0)];
    system.mark(one, noon(1), 'protection-granted');
    system.link([one, other], noon(1));
    const joined = sequence(system, other) === '0,1' && sequence(system, third) === '2';
    return joined && system.dataset(one).mark === 'protection-granted';
  },
  'a third dataset joins all that were linked before': (make) => {
    const system = make(LAW_2024);
    const [one, other, third] = [recorded(system, 0, 0), recorded(system, 0, 0), recorded(system, 0, 0)];
    system.link([one, other], noon(1));
    system.link([other, third], noon(1));
    return sequence(system, one) === '0,1,2';
  },
  'a withdrawal takes the mark of a grant away': (make) => {
    const system = make(LAW_2024);
    const number = recorded(system, 0, 0);
    system.happenedLater(number, 'PROTECTION_GRANTED', noon(1));
    system.happenedLater(number, 'STATUS_WITHDRAWN', noon(2));
    return system.dataset(number).mark === null;
  },
  'a register rebuilt from its log has erased what was erased': (make) => {
    const system = make(LAW_2024);
    const number = recorded(system, 0, 0);
    system.eraseInAdvance(number, addDays(FIRST, 1), 'citizenship-acquired');
    return make(LAW_2024, system.log()).dataset(number).erasedOn !== null;
  },
};
