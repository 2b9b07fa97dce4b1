import type { Statistics } from '@eurodac-sim/law';
import { interpretation } from '@eurodac-sim/law';
import { dateOf } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CentralSystem, CentralSystemEvent } from './central-system.ts';
import { centralSystem } from './central-system.ts';
import { LAWS, naiveRegister } from './naive-register.test.fixture.ts';
import { commands } from './register-commands.test.fixture.ts';

const answers = fc.record({
  lawOfLaterEvents: fc.constantFrom('OF_RECORDING', 'OF_EVENT'),
  legacyRetentionRule: fc.constantFrom('ORIGINAL', 'NEW'),
  storageAfterRejection: fc.constantFrom('ACCEPTED', 'FIRST'),
});

type Recount = (counts: string, log: readonly CentralSystemEvent[]) => number | undefined;

/** A second way to the counts that a law asks for, by the words of the count; undefined: not recounted here. */
const recount: Recount = (counts, log) => {
  const number = (kind: CentralSystemEvent['kind']): number => log.filter((event) => event.kind === kind).length;
  const [, category] = /^datasets transmitted: (\w+)$/.exec(counts) ?? [];
  if (category !== undefined && category !== 'ILLEGAL_STAY')
    return log.filter((event) => event.kind === 'recorded' && event.dataset.category === category).length;
  const by = (requester: string) =>
    log.flatMap((event) => (event.kind === 'requested' && event.requester === requester ? [event] : []));
  const hits = (requester: string) => by(requester).reduce((sum, event) => sum + event.hits.length, 0);
  const known: Readonly<Record<string, () => number>> = {
    'datasets marked': () => number('marked'),
    'datasets unmarked': () => number('unmarked'),
    'datasets blocked': () => number('blocked'),
    'datasets unblocked': () => number('unblocked'),
    'requests of data subjects': () => number('access-requested'),
    'hits that proved false': () => number('false-hit-told'),
    'requests of designated authorities': () => by('MEMBER_STATE').length,
    'hits for designated authorities': () => hits('MEMBER_STATE'),
    'requests of Europol': () => by('EUROPOL').length,
    'hits for Europol': () => hits('EUROPOL'),
  };
  return known[counts]?.();
};

const dayOf = (event: CentralSystemEvent) => (event.kind === 'erased' ? event.on : dateOf(event.at));

/** How many counts of the period were recounted; all of them must agree. */
function recounted(system: CentralSystem, { from, until, counts }: Statistics): number {
  const log = system.log().filter((event) => dayOf(event) >= from && dayOf(event) <= until);
  const both = counts.flatMap(({ counts: words, count }) => {
    const again = recount(words, log);
    return again === undefined ? [] : [{ words, count, again }];
  });
  expect(both.map(({ words, count }) => ({ words, count }))).toEqual(
    both.map(({ words, again }) => ({ words, count: again })),
  );
  return both.length;
}

describe('a register', () => {
  it('agrees with one that looks at everything, and with one rebuilt from its log, after every command', () => {
    fc.assert(
      fc.property(
        fc.nat(LAWS.length - 1),
        answers,
        fc.commands(commands, { maxCommands: 60, size: 'max' }),
        (law, given, sent) => {
          const model = naiveRegister(law, given);
          const real = centralSystem(LAWS[law]!, [], interpretation(given));
          fc.modelRun(() => ({ model, real }), sent);
          const every = real.log().map((event) => real.statistics({ day: dayOf(event), memberState: null }));
          for (const statistics of every) expect(recounted(real, statistics)).toBeGreaterThan(1);
        },
      ),
      { numRuns: 150 },
    );
  });
});
