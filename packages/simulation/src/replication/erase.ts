import type { Instant } from '@eurodac-sim/primitives';
import { dateOf } from '@eurodac-sim/primitives';
import type { Traveller } from '../journey/traveller.ts';
import type { Run } from './run.ts';
import { when } from './run.ts';

/** The day after storage ended: the central system erases what has ended by then. */
export function erase(run: Run, traveller: Traveller, at: Instant, number: number): void {
  const dataset = traveller.datasets.find((each) => each.number === number);
  run.register.eraseExpired(dateOf(at));
  if (dataset !== undefined && run.register.standing(dataset.number, at) === 'storage-ended')
    run.ledger.note({ kind: 'erased', ...when(traveller, at), category: dataset.category, because: 'storage-ended' });
}
