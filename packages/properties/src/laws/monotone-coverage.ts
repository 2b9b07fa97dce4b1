import type { LedgerEvent } from '@eurodac-sim/simulation';
import fc from 'fast-check';
import { perfectWorld, share } from '../arbitraries/worlds.ts';
import type { Law } from '../law.ts';
import type { MadeWorld } from '../simulated/made-world.ts';
import type { Breach } from '../simulated/simulation-law.ts';
import { simulationLaw } from '../simulated/simulation-law.ts';

type Ledger = readonly LedgerEvent[];
type More = { readonly made: MadeWorld; readonly more: number };
type Practice = 'coverage' | 'searched';

/** Persons identified at some moves. */
const identified = (events: Ledger, atMove: (hop: number) => boolean): ReadonlySet<number> =>
  new Set(events.flatMap((event) => (event.kind === 'identified' && atMove(event.hop) ? [event.person] : [])));

/** Somebody who is identified in the first ledger and not in the second. */
function noLonger([less = [], more = []]: readonly Ledger[], atMove: (hop: number) => boolean): Breach | null {
  const still = identified(more, atMove);
  const person = [...identified(less, atMove)].find((one) => !still.has(one));
  return person === undefined
    ? null
    : { person, what: 'somebody is identified where less is done and not where more is' };
}

const raised = ({ made, more }: More, practice: Practice): number => Math.min(1, made[practice] + more);
const isFirst = (hop: number): boolean => hop === 1;

/** A law that more of a practice loses nobody who is identified at some moves. */
const losesNobody = (
  practice: Practice,
  atMove: (hop: number) => boolean,
  text: Pick<Law, 'name' | 'statement' | 'source' | 'costly'>,
): Law =>
  simulationLaw<More>({
    ...text,
    given: fc.record({ made: perfectWorld, more: share }),
    runs: (value, { ruleSet }) =>
      [value.made[practice], raised(value, practice)].map((done) => ({
        world: { ...value.made, [practice]: done },
        rules: ruleSet(value.made.policy),
      })),
    breach: (ledgers) => noLonger(ledgers, atMove),
    labels: ([less = []], value) =>
      raised(value, practice) > value.made[practice] && identified(less, atMove).size > 0 ? ['identified'] : [],
    exercisedBy: { identified: 0.1 },
  });

export const MONOTONE_LAWS: readonly Law[] = [
  losesNobody('coverage', isFirst, {
    name: 'more-coverage-loses-nobody',
    statement:
      'With matching that does not err, who is identified at the first move is so too where states register more.',
    source: 'common random numbers: whom a lower share registers a higher one registers too',
  }),
  losesNobody('searched', isFirst, {
    name: 'more-searching-loses-nobody',
    statement:
      'With matching that does not err, who is identified at the first move is so too where states search more.',
    source: 'common random numbers: whom a lower share searches a higher one searches too',
  }),
];

/** What seems to follow, and is false: an identification or a record on the way changes what comes after it. */
export const moreCoverageIdentifiesAsManyAnywhere: Law = losesNobody('coverage', () => true, {
  name: 'more-coverage-loses-nobody-anywhere',
  statement:
    'With matching that does not err, who is identified at any move is identified too where states register more.',
  source: 'against it: what a contact finds depends on the contacts before it, as ages are assessed anew at each',
  costly: false,
});
