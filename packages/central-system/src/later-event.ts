import type { Citation, LaterEventType, RuleSet } from '@eurodac-sim/law';
import type { Instant } from '@eurodac-sim/primitives';
import { dateOf } from '@eurodac-sim/primitives';
import { append } from './apply.ts';
import type { DatasetNumber, MarkGround, RecordedDataset } from './dataset.ts';
import { eraseInAdvance } from './erase.ts';
import type { ErasureGround } from './event-log.ts';
import { block, mark, unmark } from './mark.ts';
import type { News } from './news.ts';
import type { Register } from './register.ts';
import { mustBeStored } from './register.ts';

type Does = 'erases' | 'blocks' | 'marks' | 'unmarks' | 'adds-date';

/** What the law made of something that happened after a registration; `none`: it has no rule, or nothing to do. */
export type LaterOutcome =
  | { readonly kind: Does; readonly citation: Citation; readonly news: News }
  | { readonly kind: 'none' };

const NO_NEWS: News = { kind: 'no-such-duty' };

const MARKS: Readonly<Partial<Record<LaterEventType, MarkGround>>> = {
  PROTECTION_GRANTED: 'protection-granted',
  RESIDENCE_DOCUMENT_ISSUED: 'residence-document-issued',
};

const ERASES: Readonly<Partial<Record<LaterEventType, Exclude<ErasureGround, 'storage-ended'>>>> = {
  CITIZENSHIP_ACQUIRED: 'citizenship-acquired',
  RESIDENCE_DOCUMENT_ISSUED: 'residence-document-issued',
  LEFT_TERRITORY: 'left-territory',
};

/** The law that says what an event does: that of the recording, or the one in force (interpretation `lawOfLaterEvents`). */
function lawOf({ readings, laws, rules }: Register, { law }: RecordedDataset): RuleSet {
  return readings.lawOfLaterEvents === 'OF_EVENT' ? rules : (laws[law] ?? rules);
}

/**
 * Applies what happened after a registration to its dataset: erases, blocks, marks, unmarks, or adds a date. Where the
 * law in force hides no blocked data, a mark stands for a block.
 *
 * @param at when the state of origin is aware of it
 * @throws {RangeError} there is no such dataset, or it is erased
 * @source Reg. (EU) 2024/1358 Art. 16, 30, 31; Reg. (EU) 603/2013 Art. 13, 16(2), 18; Reg. (EC) 2725/2000 Art. 7, 10(2), 12
 */
export function happenedLater(
  register: Register,
  number: DatasetNumber,
  type: LaterEventType,
  at: Instant,
): LaterOutcome {
  const recorded = mustBeStored(register, number);
  const group = lawOf(register, recorded).categories[recorded.category];
  const byRecital =
    type === 'CITIZENSHIP_ACQUIRED' && register.readings.citizenshipErasure === 'ALL_CATEGORIES'
      ? group?.citizenshipByRecital
      : undefined;
  const effect = byRecital ?? group?.later[type];
  if (effect === undefined) return { kind: 'none' };
  const { citation } = effect;
  const does = effect.does === 'blocks' && register.rules.blockedAreHidden === undefined ? 'marks' : effect.does;
  const news = apply(register, number, { does, type, at });
  return news === null ? { kind: 'none' } : { kind: does, citation, news };
}

type Effect = { readonly does: Does; readonly type: LaterEventType; readonly at: Instant };

/** Null: there was nothing to do. */
function apply(register: Register, number: DatasetNumber, { does, type, at }: Effect): News | null {
  switch (does) {
    case 'erases':
      return eraseInAdvance(register, number, dateOf(at), ERASES[type] ?? 'citizenship-acquired');
    case 'marks':
      return register.marks.has(number) ? null : mark(register, number, at, MARKS[type] ?? 'protection-granted');
    case 'unmarks':
      if (!register.marks.has(number)) return null;
      unmark(register, number, at);
      return NO_NEWS;
    case 'blocks':
      if (register.blocks.has(number)) return null;
      block(register, number, at);
      return NO_NEWS;
    case 'adds-date':
      append(register, { kind: 'dated', at, dataset: number, because: type });
      return NO_NEWS;
  }
}
