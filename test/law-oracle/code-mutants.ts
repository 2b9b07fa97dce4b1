import type { CentralSystem, Dataset } from '@eurodac-sim/central-system';
import { centralSystem } from '@eurodac-sim/central-system';
import { addDays, startOf } from '@eurodac-sim/primitives';
import type { Subject } from '@eurodac-sim/properties';
import { checkLaw, laws, THIS_LIBRARY } from '@eurodac-sim/properties';
import { CASES } from './register-cases.ts';

/** A mistake in the code of the register, and what tells it: a named law, or a story of `CASES`. */
type CodeMutant = {
  readonly part: 'storage' | 'comparison' | 'register' | 'transmission';
  readonly mistake: string;
  readonly told: { readonly law: string } | { readonly by: string };
  readonly subject: Partial<Subject>;
};

type Asked = Parameters<CentralSystem['compare']>[0];
const systemWith = (change: (system: CentralSystem) => Partial<CentralSystem>): Partial<Subject> => ({
  centralSystem: (rules, log = []) => {
    const system = centralSystem(rules, log);
    return { ...system, ...change(system) };
  },
});
/** A search that also finds datasets which the law hides. */
const alsoFinding = (hidden: (dataset: Dataset, asked: Asked) => boolean): Partial<Subject> =>
  systemWith((system) => ({
    compare: (asked) => {
      const { hits, ...comparison } = system.compare(asked);
      const more = system.datasets().filter((dataset) => hidden(dataset, asked));
      return { ...comparison, hits: [...hits, ...more.map((dataset) => ({ dataset, score: asked.threshold }))] };
    },
  }));
const isForeign = ({ memberStateOfOrigin, erasedOn }: Dataset, { memberState }: Asked): boolean =>
  memberStateOfOrigin !== memberState && erasedOn === null;
const law = (name: string) => ({ law: name });
const by = (story: string) => ({ by: story });

const STORAGE: readonly CodeMutant[] = [
  {
    part: 'storage',
    mistake: 'the end of storage is a day early',
    told: law('the-register-stores-as-the-law-says'),
    subject: systemWith((system) => ({
      transmit: (sent) => {
        const recording = system.transmit(sent);
        if (recording.kind !== 'recorded') return recording;
        const storageEndsOn = addDays(recording.dataset.storageEndsOn, -1);
        return { ...recording, dataset: { ...recording.dataset, storageEndsOn } };
      },
    })),
  },
  {
    part: 'storage',
    mistake: 'storage counts from the taking under every law',
    told: by('storage of 2024 counts from the sending'),
    subject: systemWith((system) => ({
      transmit: (sent) => system.transmit({ ...sent, transmittedAt: startOf(sent.takenOn) }),
    })),
  },
  {
    part: 'storage',
    mistake: 'data are erased on their last day',
    told: by('the last day is not erased, the next is'),
    subject: systemWith((system) => ({ eraseExpired: (today) => system.eraseExpired(addDays(today, 1)) })),
  },
];

const COMPARISON: readonly CodeMutant[] = [
  {
    part: 'comparison',
    mistake: 'candidates are not intersected with the groups of the search',
    told: law('the-register-finds-as-the-law-says'),
    subject: alsoFinding(isForeign),
  },
  {
    part: 'comparison',
    mistake: 'what was erased is found',
    told: law('the-erased-never-returns'),
    subject: alsoFinding(({ erasedOn }) => erasedOn !== null),
  },
  {
    part: 'comparison',
    mistake: 'a block is ignored at search',
    told: by('a blocked dataset is not found in 2000'),
    subject: alsoFinding(({ blockedOn }) => blockedOn !== undefined),
  },
  {
    part: 'comparison',
    mistake: 'data are found before they are available',
    told: by('a dataset is found once it is available, and not before'),
    subject: alsoFinding(({ availableFrom }, { at }) => availableFrom > at),
  },
  {
    part: 'comparison',
    mistake: 'a score at the threshold is no match',
    told: by('a candidate at the threshold is found, one below is not'),
    subject: systemWith((system) => ({
      compare: (asked) => system.compare({ ...asked, threshold: asked.threshold + 1 }),
    })),
  },
  {
    part: 'comparison',
    mistake: 'of each sample the first dataset alone is found',
    told: by('every dataset of a sample is found'),
    subject: systemWith((system) => ({
      compare: (asked) => {
        const { hits, ...comparison } = system.compare(asked);
        const samples = hits.map(({ dataset }) => dataset.reference);
        return { ...comparison, hits: hits.filter((_, index) => samples.indexOf(samples[index]!) === index) };
      },
    })),
  },
];

const REGISTER: readonly CodeMutant[] = [
  {
    part: 'register',
    mistake: 'a link takes marks away',
    told: by('a link joins the datasets named and no third, and leaves marks'),
    subject: systemWith((system) => ({
      link: (datasets, at) => {
        system.link(datasets, at);
        for (const number of datasets) if (system.dataset(number).mark !== null) system.unmark(number, at);
      },
    })),
  },
  {
    part: 'register',
    mistake: 'a link reaches datasets of other persons',
    told: by('a link joins the datasets named and no third, and leaves marks'),
    subject: systemWith((system) => ({
      link: (_, at) =>
        system.link(
          system.datasets().map(({ number }) => number),
          at,
        ),
    })),
  },
  {
    part: 'register',
    mistake: 'a dataset that is linked already is not linked again',
    told: by('a third dataset joins all that were linked before'),
    subject: systemWith((system) => ({
      link: (datasets, at) => {
        if (datasets.every((number) => system.sequenceOf(number).length === 1)) system.link(datasets, at);
      },
    })),
  },
  {
    part: 'register',
    mistake: 'an erasure takes the first dataset of the sample',
    told: by('an erased dataset leaves the other of its sample'),
    subject: systemWith((system) => ({
      eraseInAdvance: (number, on, ground) => {
        const { reference } = system.dataset(number);
        const first = system.datasets().find((dataset) => dataset.reference === reference);
        return system.eraseInAdvance(first?.number ?? number, on, ground);
      },
    })),
  },
  {
    part: 'register',
    mistake: 'a withdrawal is not applied',
    told: by('a withdrawal takes the mark of a grant away'),
    subject: systemWith((system) => ({
      happenedLater: (number, type, at) =>
        type === 'STATUS_WITHDRAWN' ? { kind: 'none' } : system.happenedLater(number, type, at),
    })),
  },
  {
    part: 'register',
    mistake: 'a rebuilt register forgets erasures',
    told: by('a register rebuilt from its log has erased what was erased'),
    subject: {
      centralSystem: (rules, log = []) =>
        centralSystem(
          rules,
          [...log].filter(({ kind }) => kind !== 'erased'),
        ),
    },
  },
];

const TRANSMISSION: readonly CodeMutant[] = [
  {
    part: 'transmission',
    mistake: 'the limit counts from the taking and not from the event',
    told: law('at-the-border-the-taking-counts'),
    subject: {
      decide: (situation, rules) =>
        THIS_LIBRARY.decide({ ...situation, eventAt: situation.takenAt ?? situation.eventAt ?? null }, rules),
    },
  },
  {
    part: 'transmission',
    mistake: 'the moment of the event is not read',
    told: law('data-are-due-in-three-days'),
    subject: { decide: (situation, rules) => THIS_LIBRARY.decide({ ...situation, eventAt: null }, rules) },
  },
];

export const codeMutants: readonly CodeMutant[] = [...STORAGE, ...COMPARISON, ...REGISTER, ...TRANSMISSION];

/** Values on which a law is tried. */
const RUNS = 150;

/** Whether what a mutant names does tell it. */
export function isTold({ told, subject }: CodeMutant): boolean {
  const whole = { ...THIS_LIBRARY, ...subject };
  if ('by' in told) return CASES[told.by]?.(whole.centralSystem) === false;
  const named = laws.find(({ name }) => name === told.law);
  return named !== undefined && checkLaw(named, { runs: RUNS, seed: 1, subject: whole }).verdict === 'refuted';
}

/** The mutants of code as a part of the page of mutants. */
export const codeMutantRows = (): readonly string[] => [
  `## ${codeMutants.length} mistakes in code`,
  '',
  'Not in a rule but in what applies it: storage, comparison, register and transmission with one operation gone wrong. Each is told by a named law or by a story of the register (`test/law-oracle/register-cases.ts`).',
  '',
  '| part | mistake | told by |',
  '| --- | --- | --- |',
  ...codeMutants.map(
    ({ part, mistake, told }) => `| ${part} | ${mistake} | ${'law' in told ? `law ${told.law}` : `case: ${told.by}`} |`,
  ),
];
