import type { LedgerEvent } from '../ledger/ledger-event.ts';
import type { LossCause } from '../ledger/loss-cause.ts';
import { firstCause } from '../ledger/loss-cause.ts';
import type { AgeBand } from '../person/age-band.ts';

type Search = LedgerEvent & { readonly kind: 'searched' };

/** What a ledger says of one minor, gathered. */
export type History = {
  readonly ageBand: AgeBand;
  readonly sex: 'female' | 'male';
  readonly claimed: boolean;
  readonly movedOn: number | undefined;
  readonly encountered: boolean;
  readonly identifiedOn: number | undefined;
  readonly firstLoss: LossCause | undefined;
  readonly captureAttempts: number;
  readonly datasets: number;
  readonly childYears: number;
  readonly verifications: number;
  readonly searches: readonly Search[];
};

/**
 * The history of every minor in a ledger, by person.
 *
 * @throws {RangeError} a minor has events but never arrived
 */
export function histories(events: readonly LedgerEvent[]): readonly History[] {
  const byPerson = new Map<number, LedgerEvent[]>();
  for (const event of events) {
    const known = byPerson.get(event.person);
    if (known === undefined) byPerson.set(event.person, [event]);
    else known.push(event);
  }
  return [...byPerson].sort(([a], [b]) => a - b).map(([person, ofPerson]) => history(person, ofPerson));
}

function history(person: number, events: readonly LedgerEvent[]): History {
  const of = <Kind extends LedgerEvent['kind']>(kind: Kind): readonly (LedgerEvent & { readonly kind: Kind })[] =>
    events.filter((event): event is LedgerEvent & { readonly kind: Kind } => event.kind === kind);
  const arrived = of('arrived')[0];
  if (arrived === undefined) throw new RangeError(`minor ${person} has events but never arrived`);
  const recorded = of('recorded');
  return {
    ageBand: arrived.ageBand,
    sex: arrived.sex,
    claimed: arrived.claimed,
    movedOn: of('moved-on')[0]?.on,
    encountered: of('encountered').length > 0,
    identifiedOn: of('identified')[0]?.on,
    firstLoss: firstCause(of('lost').map(({ cause }) => cause)),
    captureAttempts: of('capture-attempted').length,
    datasets: recorded.length,
    childYears: recorded.reduce((sum, { childYears }) => sum + childYears, 0),
    verifications: of('verified').length,
    searches: of('searched'),
  };
}
