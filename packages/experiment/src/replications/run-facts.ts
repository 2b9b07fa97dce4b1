import type { RunFacts } from '../results-folder/manifest-of.ts';
import { contentHash } from '../scenario/canonical.ts';
import type { CellStore } from './cell-store.ts';
import type { CodeVersion } from './code-version.ts';
import { FRAME_VERSION } from './frame.ts';

/** What finding a fact out gave. */
export type FoundFact = {
  /** For the manifest: plain data. */
  readonly derived: Readonly<Record<string, unknown>>;
  /** Comparisons of two fingers that it took. */
  readonly fingerComparisons: number;
  /** Names of the parameters that were read. */
  readonly parametersRead: readonly string[];
};

/** Something found out beside the cells, such as a threshold: kept in the store like a cell, so that it is found once. */
export type Fact = {
  /** Names it among the matchers of the manifest's `derived`. */
  readonly name: string;
  /** All that decides it but the code: plain data. */
  readonly decidedBy: unknown;
  readonly find: () => Promise<FoundFact>;
};

function isFound(content: unknown): content is FoundFact {
  const { derived, fingerComparisons, parametersRead } = (content ?? {}) as Partial<FoundFact>;
  return typeof derived === 'object' && Number.isSafeInteger(fingerComparisons) && Array.isArray(parametersRead);
}

/** Names a fact by all that decides it. */
export function factId({ decidedBy }: Fact, { files, ...released }: CodeVersion): string {
  return contentHash({ fact: decidedBy, code: files ?? released, frame: FRAME_VERSION });
}

/** A fact that the store has. */
export async function knownFact(fact: Fact, store: CellStore, code: CodeVersion): Promise<FoundFact | undefined> {
  const content = await store.readFact(factId(fact, code));
  return isFound(content) ? content : undefined;
}

/** The facts that the store has, and the others after they are found and kept, in their order. */
export async function foundFacts(
  facts: readonly Fact[],
  store: CellStore,
  code: CodeVersion,
): Promise<readonly FoundFact[]> {
  const found: FoundFact[] = [];
  for (const fact of facts) {
    const known = await knownFact(fact, store, code);
    const content = known ?? (await fact.find());
    if (known === undefined) await store.keepFact(factId(fact, code), content);
    found.push(content);
  }
  return found;
}

/** What the manifest tells of the facts. @param derived what is known beside them */
export function runFacts(
  facts: readonly Fact[],
  found: readonly FoundFact[],
  derived: Readonly<Record<string, unknown>> = {},
): RunFacts {
  return {
    derived: {
      ...derived,
      ...(facts.length > 0 && { matchers: Object.fromEntries(facts.map(({ name }, i) => [name, found[i]!.derived])) }),
    },
    comparisonsBefore: found.reduce((sum, { fingerComparisons }) => sum + fingerComparisons, 0),
    parametersRead: found.flatMap(({ parametersRead }) => parametersRead),
  };
}
