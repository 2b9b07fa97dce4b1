import { comparisonSet } from '@eurodac-sim/law';
import type { SampleId } from '@eurodac-sim/matching';
import type { Instant } from '@eurodac-sim/primitives';
import { dateOf, startOf } from '@eurodac-sim/primitives';
import type { BackgroundTransmission } from '../person/background.ts';
import type { Run } from './run.ts';

/** A state sends the data of an adult, and has them compared as the law has it; what it does while minors are there is noted. */
export function registerAdult(
  run: Run,
  sent: BackgroundTransmission,
  { number, sample, at }: { readonly number: number; readonly sample: SampleId; readonly at: Instant },
): void {
  const isDuring = at >= startOf(run.world.settings.arrivalsFrom);
  const { memberState, category } = sent;
  const searched = isDuring && sent.isSearched && comparisonSet(run.regime.rules, category).kind === 'compared';
  const visibleOfMinors = searched ? run.register.searchOfAdult(sample, sent) : 0;
  const stored = run.register.registerBackground(sample, sent);
  if (!isDuring) return;
  const about = { person: -1 - number, on: dateOf(at), at, memberState, category };
  run.ledger.adultRegistered({ ...about, stored, searched, visibleOfMinors });
}
