import { existsSync, writeFileSync } from 'node:fs';
import type { Sex } from '@eurodac-sim/fingerprint';
import { collectionOwner, statureRatio, tenPrint } from '@eurodac-sim/fingerprint';
import type { ImpressionPair } from '@eurodac-sim/matching';
import { hashText, learnHash } from '@eurodac-sim/matching';
import { draws } from '@eurodac-sim/primitives';
import { InputError } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

type Options = { readonly out: string; readonly seed: number; readonly persons: number; readonly json?: boolean };

/** Ages in years: children from 6 to 10 and 4 years later, adults from 20 to 44 and 2 years later. */
const CHILD = { from: 6, ages: 5, gap: 4 };
const ADULT = { from: 20, ages: 25, gap: 2 };
const FULL_GROWN = 19;

/** `match learn`: the table of the index from pairs of impressions of generated fingers, as JSON. */
export async function matchLearn(options: Options, terminal: Terminal): Promise<void> {
  const { out, seed, persons } = options;
  if (existsSync(out)) throw new InputError(`${out}: it exists; expected a file to be written anew`);
  const hash = learnHash(impressionPairs(seed, persons));
  const made = { seed, persons, hash: hashText(hash) };
  writeFileSync(out, `${JSON.stringify(made, null, 2)}\n`);
  const shared = hash.shared[0]! / 1000;
  terminal.out(
    options.json === true
      ? JSON.stringify({ file: out, seed, persons, sharedMinutiae: shared })
      : `${out}: learned from ${persons} persons; impressions share ${(100 * shared).toFixed(1)} % of their minutiae`,
  );
}

/** Two impressions of every finger of every person, but for captures that went wrong as a whole. */
function* impressionPairs(seed: number, persons: number): Generator<ImpressionPair> {
  const random = draws(seed);
  for (let person = 0; person < persons; person++) {
    const { from, ages, gap } = person % 2 === 0 ? CHILD : ADULT;
    const owner = collectionOwner(random, person);
    const years = from + (person % ages);
    const [first, second] = [years, years + gap].map((trueAgeYears, index) =>
      tenPrint(random, owner, { index, trueAgeYears }),
    );
    const scales = [years, years + gap].map((age) => toAdultSize(owner.sex, age));
    for (const [finger, one] of first!.entries()) {
      const other = second![finger]!;
      if (one.kind !== 'acquired' || other.kind !== 'acquired' || one.grossFailure || other.grossFailure) continue;
      yield { first: one.template, second: other.template, firstScale: scales[0]!, secondScale: scales[1]! };
    }
  }
}

function toAdultSize(sex: Sex, years: number): number {
  return years >= FULL_GROWN ? 1 : statureRatio(sex, years, FULL_GROWN);
}
