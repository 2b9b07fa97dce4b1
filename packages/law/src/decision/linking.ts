import type { Decision, Undetermined } from '../decision.ts';
import { isSameState } from '../member-states.ts';
import type { Inquiry } from './inquiry.ts';
import { isOwnStored } from './prior-records.ts';
import type { Recorded } from './retention.ts';

type Linked = Decision['linkedPrior'];
const NONE: readonly string[] = [];

/** The acting Member State's own datasets that no search found. */
function ownDatasets(
  inquiry: Inquiry,
  { transmittedOn }: NonNullable<Recorded>,
  found: readonly string[],
): readonly string[] | Undetermined {
  const { priorRecords, memberState } = inquiry.situation;
  if (priorRecords === undefined) {
    inquiry.begin('own-record');
    inquiry.note('priorRecords', priorRecords);
    return inquiry.lacking(inquiry.recording.procedure.linking!.sequence, 'priorRecords');
  }
  const known = new Set(found);
  const linked: string[] = [];
  let isKnown = true;
  for (const [index, record] of priorRecords.entries()) {
    if (!isSameState(record.memberState, memberState) || known.has(record.id)) continue;
    const stored = isOwnStored(inquiry, index, transmittedOn);
    if (stored === 'undetermined') isKnown = false;
    else if (stored) linked.push(record.id);
  }
  return isKnown ? linked : 'undetermined';
}

/** Earlier datasets of the person that form one sequence with the one recorded now: those a hit was found with. */
export function linked(inquiry: Inquiry, dataset: Recorded | 'end-unknown' | Undetermined, found: Linked): Linked {
  const { linking } = inquiry.recording.procedure;
  if (linking === null || dataset === null) return NONE;
  inquiry.begin('linking');
  if (inquiry.trace !== null) {
    inquiry.note('stored', dataset === 'undetermined' ? dataset : true);
    inquiry.note('visiblePrior', found);
  }
  if (dataset === 'undetermined' || dataset === 'end-unknown' || found === 'undetermined')
    return inquiry.because('undetermined', 'undetermined, as storage or the search is', linking.sequence);
  const always = inquiry.reading('linksOfOwnData') === 'ALWAYS';
  inquiry.because(found, () => `linked with ${found.join(', ') || 'nothing'} by a hit`, linking.sequence);
  if (!always) return found;
  const own = ownDatasets(inquiry, dataset, found);
  return own === 'undetermined' ? own : [...found, ...own];
}
