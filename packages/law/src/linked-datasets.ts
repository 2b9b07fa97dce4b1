import type { CalendarDate } from '@eurodac-sim/primitives';
import type { Citation } from './citation.ts';
import type { Interpretation } from './interpretation.ts';

/** How a text joins the datasets of one person. */
export type LinkingRules = {
  /** Datasets of one person form a sequence; a comparison with a hit links them, once confirmed. */
  readonly sequence: Citation;
  /** A link goes with the dataset it leads to. */
  readonly erasure: Citation;
  /** Each dataset keeps the storage period of its own group. */
  readonly ownPeriod: Citation;
};

/** A dataset as linking sees it; `erasedOn` is the first day on which it is gone. */
export type LinkableDataset = {
  readonly id: string;
  readonly memberStateOfOrigin: string;
  readonly transmittedOn: CalendarDate;
  readonly erasedOn: CalendarDate | null;
};

/** Two datasets by their ids. */
export type DatasetPair = readonly [string, string];

/** What is known of a set of datasets on a day. */
export type LinkingFacts = {
  readonly datasets: readonly LinkableDataset[];
  /** Hits that the receiving Member State confirmed, own data that were compared among them. */
  readonly confirmedHits: readonly DatasetPair[];
  /** Datasets of one Member State that its own file says are of one person, without a comparison. */
  readonly ownDataJoinedByFile: readonly DatasetPair[];
  readonly on: CalendarDate;
};

/** The datasets of one person, by id, in order of transmission; a dataset without links is a sequence of one. */
export type LinkedSequence = { readonly datasets: readonly string[]; readonly citation: Citation };

type Joined = Map<string, string[]>;

function known(joined: Joined, id: string): string[] {
  const members = joined.get(id);
  if (members === undefined)
    throw new RangeError(`no dataset '${id}' to link; expected one of ${[...joined.keys()].join(', ')}`);
  return members;
}

function join(joined: Joined, [one, other]: DatasetPair): void {
  const members = known(joined, one);
  const others = known(joined, other);
  if (members === others) return;
  members.push(...others);
  for (const id of others) joined.set(id, members);
}

const inOrder = (a: LinkableDataset, b: LinkableDataset): number =>
  a.transmittedOn - b.transmittedOn || (a.id < b.id ? -1 : Number(a.id > b.id));

/**
 * The sequences in which the datasets stored on a day are linked, by their first transmission. What was joined before an
 * erasure stays joined; whether own data are linked without a comparison is interpretation `linksOfOwnData`.
 *
 * @throws {RangeError} a hit with a dataset that is not given
 * @source Reg. 2024/1358 Art. 3(6), recital 27
 */
export function linkedDatasets(
  rules: LinkingRules,
  facts: LinkingFacts,
  linksOfOwnData: Interpretation['linksOfOwnData'],
): readonly LinkedSequence[] {
  const joined: Joined = new Map(facts.datasets.map(({ id }) => [id, [id]]));
  for (const pair of facts.confirmedHits) join(joined, pair);
  if (linksOfOwnData === 'ALWAYS') for (const pair of facts.ownDataJoinedByFile) join(joined, pair);
  const stored = facts.datasets
    .filter(({ transmittedOn, erasedOn }) => transmittedOn <= facts.on && (erasedOn === null || erasedOn > facts.on))
    .toSorted(inOrder);
  const sequences = new Map<readonly string[], string[]>();
  for (const { id } of stored) {
    const members = known(joined, id);
    sequences.set(members, [...(sequences.get(members) ?? []), id]);
  }
  return [...sequences.values()].map((datasets) => ({ datasets, citation: rules.sequence }));
}
