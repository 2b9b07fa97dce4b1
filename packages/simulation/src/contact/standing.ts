import type { Instant } from '@eurodac-sim/primitives';
import type { Traveller } from '../journey/traveller.ts';
import type { LossCause } from '../ledger/loss-cause.ts';
import type { Run } from '../replication/run.ts';
import { lose } from '../replication/run.ts';

/**
 * Notes why no earlier dataset of a minor could be found at a moment, as far as time and storage go; says whether one could.
 *
 * Where nothing was ever sent, the reasons are those of the contacts before.
 */
export function noteStanding(run: Run, traveller: Traveller, hop: number, at: Instant): boolean {
  const causes = causesOf(run, traveller, hop, at);
  for (const cause of new Set(causes)) lose(run, traveller, at, { hop, cause });
  return traveller.datasets.length > 0 && causes.length === 0;
}

function causesOf(run: Run, { datasets, open, unrecorded }: Traveller, hop: number, at: Instant): readonly LossCause[] {
  const standings = datasets.map(({ number }) => run.register.standing(number, at));
  if (standings.includes('stored')) return [];
  if (standings.includes('not-yet-available')) return ['not-yet-transmitted'];
  if (standings.length > 0) return ['storage-ended'];
  if (open.some(({ contact }) => contact.hop < hop)) return ['not-yet-transmitted'];
  // Those of the state of entry were noted for the first onward move when they happened.
  const before = unrecorded.filter((each) => each.hop < hop);
  return hop === 1 && before.length > 0
    ? []
    : before.length > 0
      ? before.map(({ cause }) => cause)
      : ['not-registered'];
}
