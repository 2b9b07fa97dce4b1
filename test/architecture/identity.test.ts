import { loadParameters, parameterValues } from '@eurodac-sim/experiment';
import { tenPrint } from '@eurodac-sim/fingerprint';
import { ruleSet } from '@eurodac-sim/law';
import type { Candidate, SampleId } from '@eurodac-sim/matching';
import { createGallery, identify } from '@eurodac-sim/matching';
import { calendarDate, draws } from '@eurodac-sim/primitives';
import type { CaptureRequest, Parameters, SimulationInput } from '@eurodac-sim/simulation';
import { backgroundCaptures, parameters, STATES, simulate } from '@eurodac-sim/simulation';
import ts from '@typescript/typescript6';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from './sources.ts';
import { packageSources } from './sources.ts';

type Source = Pick<SourceFile, 'path' | 'text'>;

const files = packageSources();
const LEDGER = 'packages/simulation/src/ledger';
const BLIND = /^packages\/(?:matching|central-system|law)\//;

/** Names with such a word that no sample and no dataset is of: what a whole person scores, and a presence at a capture. */
const HARMLESS: readonly string[] = ['PersonScores', 'PersonThreshold', 'trainedPersonPresent'];

/** Every identifier of a file, and whether it stands in a type, a parameter or a field. */
function identifiersOf({ path, text }: Source): readonly { readonly name: string; readonly inType: boolean }[] {
  const found: { readonly name: string; readonly inType: boolean }[] = [];
  const visit = (node: ts.Node, inType: boolean): void => {
    if (ts.isIdentifier(node)) found.push({ name: node.text, inType });
    const type = ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node);
    const declared = ts.isParameter(node) || ts.isPropertyDeclaration(node) ? node : undefined;
    ts.forEachChild(node, (child) =>
      visit(child, (inType || type || declared !== undefined) && child !== declared?.initializer),
    );
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true), false);
  return found;
}

const speaksOfIdentity = (name: string): boolean =>
  name.split(/_|(?=[A-Z])/).some((word) => /^(?:persons?|owners?|identity|identities)$/i.test(word));

/** Files that name one of some identifiers. */
const naming = (sources: readonly Source[], ...names: readonly string[]): readonly string[] =>
  sources.filter((file) => identifiersOf(file).some(({ name }) => names.includes(name))).map(({ path }) => path);

/** Names in types of the blind packages that speak of who somebody is. */
const identitiesIn = (sources: readonly Source[]): readonly string[] =>
  sources
    .filter(({ path }) => BLIND.test(path))
    .flatMap((file) =>
      identifiersOf(file)
        .filter(({ name, inType }) => inType && speaksOfIdentity(name) && !HARMLESS.includes(name))
        .map(({ name }) => `${file.path}: ${name}`),
    );

describe(`who is who, in the ${files.length} source files of the packages`, () => {
  const blind = files.filter(({ path }) => BLIND.test(path));

  it(`was looked for in all of them, ${blind.length} in matching, central-system and law`, () => {
    expect(files.length).toBeGreaterThan(200);
    for (const name of ['matching', 'central-system', 'law'])
      expect(blind.filter(({ path }) => path.startsWith(`packages/${name}/`)).length).toBeGreaterThan(5);
  });

  it('is read from a sample by the ledger alone', () => {
    expect(naming(files, 'ownerOf')).toEqual([`${LEDGER}/ledger.ts`, `${LEDGER}/truth.ts`]);
    expect(naming(files, 'sealedOwners')).toEqual([
      `${LEDGER}/truth.ts`,
      'packages/simulation/src/replication/biometric-pass.ts',
    ]);
    const opening = files.filter(({ text }) => /^import \{[^}]*\btruth\b[^}]*\} from '[^']*\/truth\.ts'/m.test(text));
    expect(opening.map(({ path }) => path)).toEqual([`${LEDGER}/ledger.ts`]);
  });

  it('is in no type of matching, central-system and law', () => expect(identitiesIn(files)).toEqual([]));

  it.each([
    ['a field', 'export type Dataset = { readonly person: number };'],
    ['a parameter', 'export const f = (samePerson: boolean): boolean => samePerson;'],
    ['a type', "import type { Owner } from '@eurodac-sim/fingerprint';\nexport type X = readonly Owner[];"],
  ])('would be found as %s', (_, text) =>
    expect(identitiesIn([{ path: 'packages/matching/src/planted.ts', text }])).toHaveLength(1),
  );
});

const SEED = 11;
const WORLD: SimulationInput['world'] = {
  minors: 12,
  arrivalsFrom: calendarDate('2026-07-01'),
  arrivalDays: 30,
  followUpDays: 730,
  background: 20,
  // Whoever has moved on stays there.
  behaviour: {
    hopsMean: 1,
    departureByState: Object.fromEntries(
      STATES.filter((state) => !['GR', 'IT', 'ES'].includes(state)).map((state) => [state, { share: 0 }]),
    ),
  },
};

/** Everybody is registered, moves on and is met as an applicant, so that each minor gives two ten-prints. */
const CERTAIN: Readonly<Record<string, number>> = {
  'pop.age.default.lt6': 0,
  'pop.age.default.16_17': 0,
  'reg.detect_at_entry': 1,
  'reg.coverage.default': 1,
  'reg.delay_days': 0.001,
  'bio.refusal_or_damage': 0,
  'bio.capture_fail.6_13': 0,
  'bio.capture_fail.adult_like': 0,
  'depart.share.default': 1,
  'depart.median_days.default': 60,
  'depart.weibull_shape': 5,
  'age.belief_error_probability': 0,
  'onward.share_of_leavers': 1,
  'onward.transit_days': 5,
  'route.GR.UK': 0,
  'route.IT.UK': 0,
  'route.ES.UK': 0,
  'encounter.prob_one_year.default': 1,
  'encounter.median_days.default': 5,
  'encounter.type.asylum_claim': 1,
  'encounter.type.illegal_stay_check': 0,
  'encounter.type.child_protection_or_other': 0,
  'encounter.search_prob.asylum_claim': 1,
  'encounter.type.border': 0,
  'encounter.type.crime': 0,
  'encounter.again_probability': 0,
  'age.older_declared_in_transit_state': 0,
  'identity.second_share': 0,
  'decision.refusal_rate.NL': 0,
  'stay.grant_rate.NL': 0,
  'protect.police_return_prob': 0,
  'quality.rejected_share': 0,
  'family.reunion_probability': 0,
  'depart.share.NL.7nationalities': 1,
  'expert.true_candidate_rejected': 0,
};

/** Which minor's fingers a minor shows at a capture: how the person numbers of ten-prints are permuted. */
type Shown = (person: number, captureIndex: number) => number;

const TURN = 5;
const own: Shown = (person) => person;
const allTurned: Shown = (person) => (person + TURN) % WORLD.minors;
const secondTurned: Shown = (person, captureIndex) => (captureIndex === 0 ? person : allTurned(person, 0));

const values: Parameters = parameters(
  new Map([...parameterValues(await loadParameters()), ...Object.entries(CERTAIN)]),
);
const nameOf = (person: number, captureIndex: number): string => `minor ${person}, capture ${captureIndex}`;

async function run(biometrics: SimulationInput['biometrics']): ReturnType<typeof simulate> {
  const policies = [ruleSet('rules-2024')];
  const points = [{ key: '{}', searchPractice: 'follows-law' as const }];
  const input = { seed: SEED, replication: 0, world: WORLD, policies, points, parameters: values, biometrics };
  return simulate({ ...input, withLedgers: true });
}

/** What the simulation asks to be captured. */
async function captures(background: number): Promise<readonly CaptureRequest[]> {
  const nothing = { kind: 'not-acquired', because: 'nobody is captured yet' } as const;
  const asked: CaptureRequest[] = [];
  await run({
    background: Array.from({ length: background }, () => nothing),
    capture: async (requests) => {
      asked.push(...requests);
      return requests.map(() => nothing);
    },
    identify: async (probes) => probes.map(() => []),
    threshold: 1,
    falseMatchRateAt: () => 0,
  });
  return asked;
}

const background = backgroundCaptures({ seed: SEED, world: WORLD, parameters: values });
const asked = await captures(background.length);
const random = draws(SEED);
const printOf = (request: CaptureRequest) => ({
  templates: tenPrint(random, request.owner, { index: request.captureIndex, trueAgeYears: request.trueAgeYears }).map(
    (each) => (each.kind === 'acquired' ? each.template : undefined),
  ),
  sex: request.owner.sex,
  recordedAgeYears: request.recordedAgeYears,
});
const ofBackground = background.map(printOf);
const prints = new Map(asked.map((each) => [nameOf(each.owner.person, each.captureIndex), printOf(each)]));

/** Real ten-prints in the order in which they are asked for, each under a person who may not be its own; searched by all fingers. */
function searched(shown: Shown) {
  const names = [
    ...ofBackground.map((_, i) => `background ${i}`),
    ...asked.map(({ owner, captureIndex }) => nameOf(shown(owner.person, captureIndex), captureIndex)),
  ];
  const gallery = createGallery({ slots: names.length, growthHandling: 'rigid' });
  names.forEach((name, slot) => {
    gallery.write(slot as SampleId, prints.get(name) ?? ofBackground[slot]!);
  });
  const slots = names.map((_, slot) => slot as SampleId);
  const requests = slots
    .slice(ofBackground.length)
    .map((probe) => ({ probe, references: slots.filter((slot) => slot !== probe) }));
  const { candidates } = identify(gallery, requests, { depth: names.length, exhaustive: true });
  const lists = new Map(requests.map(({ probe }, i) => [probe, candidates[i]!]));
  return { names, lists };
}

type Searched = ReturnType<typeof searched>;

/** Candidate lists in words: whose fingers, when captured, and how alike; equal scores in the order of their names. */
const inWords = ({ names, lists }: Searched): readonly (readonly [string, readonly string[]])[] =>
  [...lists]
    .map(
      ([probe, list]) =>
        [names[probe]!, list.map(({ reference, score }) => `${names[reference]}: ${score}`).toSorted()] as const,
    )
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Minors that a simulation identifies with given candidate lists. */
async function identified({ lists }: Searched, threshold: number): Promise<readonly number[]> {
  const { ledgers } = await run({
    background: ofBackground.map((_, slot) => ({ kind: 'acquired', sample: slot as SampleId, fingers: 10 })),
    capture: async (requests) =>
      requests.map((_, i) => ({ kind: 'acquired', sample: (ofBackground.length + i) as SampleId, fingers: 10 })),
    identify: async (probes) =>
      probes.map(({ probe, references }): readonly Candidate[] =>
        lists.get(probe)!.filter(({ reference }) => reference < ofBackground.length || references.includes(reference)),
      ),
    threshold,
    falseMatchRateAt: () => 0,
  });
  return ledgers![0]!.events.filter(({ kind }) => kind === 'identified').map(({ person }) => person);
}

describe(`the search of ${asked.length} real ten-prints among ${background.length} of a background`, () => {
  const honest = searched(own);
  const ofOthers = [...honest.lists.values()].flat().filter(({ reference }) => reference < ofBackground.length);
  const threshold = 1 + Math.max(0, ...ofOthers.map(({ score }) => score));

  it('has two ten-prints of every minor, all with fingers', () => {
    expect(asked).toHaveLength(2 * WORLD.minors);
    for (const { templates } of prints.values())
      expect(templates.filter((template) => template !== undefined).length).toBeGreaterThan(0);
    expect(ofOthers.length).toBeGreaterThan(0);
  });

  it.each([
    ['all ten-prints', allTurned],
    ['those of the encounter', secondTurned],
  ])('gives the same candidates and scores where %s are under other person numbers', (_, shown) => {
    const turned = searched(shown);
    expect(turned.names).not.toEqual(honest.names);
    expect(inWords(turned)).toEqual(inWords(honest));
  });

  it('identifies by fingers: whoever shows those of another at the encounter is not found', async () => {
    expect((await identified(honest, threshold)).length).toBeGreaterThan(WORLD.minors / 2);
    expect(await identified(searched(allTurned), threshold)).not.toEqual([]);
    expect(await identified(searched(secondTurned), threshold)).toEqual([]);
  });
});
