import type { SituationCategory } from '@eurodac-sim/law';
import { hitsByPrecedence } from '@eurodac-sim/law';
import type { Candidate, SampleId } from '@eurodac-sim/matching';
import type { Instant } from '@eurodac-sim/primitives';
import { isoInstant } from '@eurodac-sim/primitives';
import { append } from './apply.ts';
import type { Biometrics, Dataset, DatasetNumber } from './dataset.ts';
import type { DatasetKind } from './dataset-kind.ts';
import { differsInSex } from './dataset-kind.ts';
import { mustRun } from './outage.ts';
import type { Register } from './register.ts';
import { countable, datasetOf, datasetsOf, standing } from './register.ts';
import type { Search } from './scope.ts';
import { reaches, reachesOwnData } from './scope.ts';

/** A search asked by a Member State, with what the matcher made of it. */
export type ComparisonRequest = {
  readonly probe: SampleId;
  readonly memberState: string;
  readonly category: SituationCategory;
  readonly at: Instant;
  readonly includeOwnData: boolean;
  readonly candidates: readonly Candidate[];
  /** A candidate with this score or more is a match. */
  readonly threshold: number;
  /** What the candidates were found by; default: fingerprints. */
  readonly by?: Exclude<Biometrics, 'both'>;
  /** As recorded of the probe; for a search by face. */
  readonly sex?: string;
  /** What a score loses for another recorded sex, where sex is a weight in a search by face: interpretation `sexInFaceSearch`. */
  readonly otherSexPenalty?: number;
  /** Which hits help to find the state responsible for an application: these go first where the law says so. */
  readonly helpsResponsibility?: (dataset: Dataset) => boolean;
};

/** A dataset that a search returned, and how alike it was. */
export type Hit = { readonly dataset: Dataset; readonly score: number };

/** What a search returned, and what it could have returned; to be asked before anything else happens. */
export type Comparison = {
  readonly hits: readonly Hit[];
  /** How many datasets a search that finds everything would have returned. */
  readonly visibleCount: number;
  /** Whether it would have returned a dataset. */
  readonly couldReturn: (number: DatasetNumber) => boolean;
};

/** What is looked at for every dataset of one search. */
type Look = { readonly search: Search; readonly probe: SampleId; readonly at: Instant };

/**
 * Candidates at or above the threshold, of these the datasets stored and available that day, of these the hits of the law.
 *
 * The probe's own dataset is never among them, nor anything in a search by face before faces can be compared.
 *
 * @throws {RangeError} during an outage, or earlier than what happened before
 * @source Reg. (EU) 2024/1358 Art. 27, 28; Reg. (EU) 603/2013 Art. 9, 14, 17; Reg. (EC) 2725/2000 Art. 4, 11, 12
 */
export function compare(register: Register, request: ComparisonRequest): Comparison {
  const { at, memberState, category, by = 'fingerprints' } = request;
  const look = lookAt(register, request);
  const hits = inOrder(register, found(register, look, request), request.helpsResponsibility);
  append(register, {
    kind: 'compared',
    at,
    memberState,
    category,
    by,
    hits: hits.map(({ dataset }) => dataset.number),
  });
  const length = register.log.length;
  return {
    hits,
    visibleCount: visibleCount(register, look),
    couldReturn: (number) => {
      mustBeUnchanged(register, length);
      return isReturnable(register, look, number);
    },
  };
}

/** Hits in the order in which they count. @source Reg. (EU) 2024/1358 Art. 27(5), 28(5) */
function inOrder(
  { rules }: Register,
  hits: readonly Hit[],
  helps: ComparisonRequest['helpsResponsibility'],
): readonly Hit[] {
  if (helps === undefined) return hits;
  const judged = hits.map((hit) => ({ hit, helpsResponsibility: helps(hit.dataset) }));
  return hitsByPrecedence(rules.procedure.hit, judged).map(({ hit }) => hit);
}

function mustBeUnchanged({ log }: Register, length: number): void {
  if (log.length !== length)
    throw new RangeError('the register has changed since the comparison; expected to be asked before anything happens');
}

/**
 * What a search looks at, and when.
 *
 * @throws {RangeError} during an outage, or earlier than what happened before
 */
export function lookAt(register: Register, request: ComparisonRequest): Look {
  const { at, probe, category, memberState, includeOwnData, by = 'fingerprints', sex = null } = request;
  mustRun(register, at);
  const { now } = register.visibility;
  if (at < now) throw new RangeError(`a search at ${isoInstant(at)} after ${isoInstant(now)}: time runs backwards`);
  const { sexInFaceSearch } = register.readings;
  return { at, probe, search: { category, memberState, includeOwnData, by, sex, sexInFaceSearch } };
}

/** The matches among the candidates that the search reaches: hits. */
export function found(
  register: Register,
  look: Look,
  {
    candidates,
    threshold,
    otherSexPenalty = 0,
  }: Pick<ComparisonRequest, 'candidates' | 'threshold' | 'otherSexPenalty'>,
): readonly Hit[] {
  const { by, sex } = look.search;
  const hits: Hit[] = [];
  for (const { reference, score: alike } of candidates) {
    if (alike < threshold) continue;
    for (const number of datasetsOf(register, reference)) {
      if (!isReturnable(register, look, number)) continue;
      const isOtherSex = by === 'face' && differsInSex(countable(register, number).kind, sex);
      const score = isOtherSex ? alike - otherSexPenalty : alike;
      if (score >= threshold) hits.push({ dataset: datasetOf(register, number), score });
    }
  }
  return hits;
}

const canCompare = ({ facesCompared, rules }: Register, { by }: Search): boolean =>
  by === 'fingerprints' || (facesCompared && rules.faceComparison !== null);

/** Whether a search that finds everything could return a dataset. */
function isReturnable(register: Register, { search, probe, at }: Look, number: DatasetNumber): boolean {
  if (!canCompare(register, search)) return false;
  if (standing(register, number, at) !== 'stored' || register.recorded[number]!.reference === probe) return false;
  const { kind, memberState } = countable(register, number);
  if (memberState === search.memberState && !reachesOwnData(register.rules, search)) return false;
  return reaches(register.rules, search, kind);
}

/** How many datasets a search that finds everything could return, from counts by kind and state. */
function visibleCount(register: Register, look: Look): number {
  const { visibility, rules } = register;
  const { search, probe } = look;
  if (!canCompare(register, search)) return 0;
  const own = reachesOwnData(rules, search) ? undefined : visibility.byState.get(search.memberState);
  const count = visibility.kinds.reduce(
    (sum, kind) => sum + (reaches(rules, search, kind) ? countOf(visibility.all, own, kind) : 0),
    0,
  );
  const ofProbe = datasetsOf(register, probe).filter((number) =>
    isReturnable(register, { ...look, probe: NONE }, number),
  );
  return count - ofProbe.length;
}

/** No sample at all. */
const NONE = -1 as SampleId;

const countOf = (all: Int32Array, own: Int32Array | undefined, kind: DatasetKind): number =>
  all[kind]! - (own?.[kind] ?? 0);
