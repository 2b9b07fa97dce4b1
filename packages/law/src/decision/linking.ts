import type { Decision, Undetermined } from '../decision.ts';
import type { Inquiry } from './inquiry.ts';
import { isOwnStored } from './prior-records.ts';
import type { Recorded } from './retention.ts';

type Linked = Decision['linkedPrior'];
const NONE: readonly string[] = [];

/** The acting Member State's own datasets, which were not compared. */
function ownDatasets(inquiry: Inquiry, dataset: NonNullable<Recorded>): readonly string[] | Undetermined {
  const linked: string[] = [];
  for (const [index, record] of (inquiry.situation.priorRecords ?? NONE).entries()) {
    if (typeof record === 'string' || record.memberState !== inquiry.situation.memberState) continue;
    const stored = isOwnStored(inquiry, index, dataset.transmittedOn);
    if (stored === 'undetermined') return stored;
    if (stored) linked.push(record.id);
  }
  return linked;
}

/** Earlier datasets of the person that form one sequence with the one recorded now: those a hit was found with. */
export function linked(inquiry: Inquiry, dataset: Recorded | 'end-unknown' | Undetermined, found: Linked): Linked {
  const { linking } = inquiry.recording.procedure;
  if (linking === null || dataset === null) return NONE;
  inquiry.begin('linking');
  if (dataset === 'undetermined' || dataset === 'end-unknown' || found === 'undetermined')
    return inquiry.because('undetermined', 'undetermined, as storage or the search is', linking.sequence);
  const always = inquiry.reading('linksOfOwnData') === 'ALWAYS' && !inquiry.facts.includeOwnData;
  inquiry.because(found, () => `linked with ${found.join(', ') || 'nothing'} by a hit`, linking.sequence);
  if (!always) return found;
  const own = ownDatasets(inquiry, dataset);
  return own === 'undetermined' ? own : [...found, ...own];
}
