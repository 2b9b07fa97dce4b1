import { expertCheck, falseHit } from '@eurodac-sim/law';
import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { dateOf } from '@eurodac-sim/primitives';
import { append } from './apply.ts';
import type { DatasetNumber } from './dataset.ts';
import type { Register } from './register.ts';
import { recordedOf } from './register.ts';

/** A hit as the state that received it looks at it. */
export type HitCheck = {
  readonly dataset: DatasetNumber;
  readonly memberState: string;
  readonly by: 'fingerprints' | 'face' | 'both';
  /** Such as another sex, or a face that does not fit. */
  readonly inDoubt: boolean;
  /** Whether the state also checks where it does not have to. */
  readonly checksAlways: boolean;
  readonly at: Instant;
  /** Probability that the check accepts this hit, 0 to 1: the error rates are the caller's. */
  readonly acceptance: number;
  /** Drawn evenly from 0 to 1; below `acceptance` the hit is accepted. */
  readonly draw: number;
};

/** Whether a hit stands; `false-hit`: its result is erased, and told by a day, null where nobody is told. */
export type CheckOutcome =
  | { readonly kind: 'not-checked' }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'false-hit'; readonly toldBy: CalendarDate | null };

/**
 * Has a hit checked as far as the law or practice asks for it: every one before 2024, then those in doubt or by face alone.
 *
 * @throws {RangeError} there is no such dataset
 * @source Reg. (EU) 2024/1358 Art. 38(4) to (6); Reg. (EU) 603/2013 Art. 25(4) and (5); Reg. (EC) 2725/2000 Art. 4(6)
 */
export function check(register: Register, hit: HitCheck): CheckOutcome {
  const { dataset, memberState, at, by, inDoubt } = hit;
  recordedOf(register, dataset);
  const { procedure } = register.rules;
  const owed = expertCheck(procedure.expertCheck, { by, inDoubt });
  const must = owed.kind === 'checks' && owed.checks.some(({ duty }) => duty === 'must');
  if (!must && !hit.checksAlways) return { kind: 'not-checked' };
  const accepted = hit.draw < hit.acceptance;
  append(register, { kind: 'checked', at, memberState, dataset, accepted });
  if (accepted) return { kind: 'confirmed' };
  return { kind: 'false-hit', toldBy: falseHit(procedure.falseHit, dateOf(at)).toldBy };
}

/**
 * Notes that a state tells of a false hit.
 *
 * @param receivedOn the day on which the result was received
 * @returns whether that is in time; null where the law has nobody told, and nothing is noted
 * @source Reg. (EU) 2024/1358 Art. 38(6); Reg. (EU) 603/2013 Art. 25(5)
 */
export function tellOfFalseHit(
  register: Register,
  hit: Pick<HitCheck, 'dataset' | 'memberState' | 'at'>,
  receivedOn: CalendarDate,
): boolean | null {
  const { dataset, memberState, at } = hit;
  recordedOf(register, dataset);
  const { toldBy } = falseHit(register.rules.procedure.falseHit, receivedOn);
  if (toldBy === null) return null;
  append(register, { kind: 'false-hit-told', at, memberState, dataset });
  return dateOf(at) <= toldBy;
}
