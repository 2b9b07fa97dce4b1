import { readRecord } from '@eurodac-sim/fingerprint';
import { compare, identify } from '@eurodac-sim/matching';
import type { Mutant } from './mutant.ts';
import { mutant } from './mutant.ts';

export const FINGER_MUTANTS: readonly Mutant[] = [
  mutant('a-record-reads-back', 'minutiae of another type become endings', {
    read: (bytes) => {
      const [view] = readRecord(bytes).views;
      if (view === undefined) throw new RangeError('the record has no view; expected one');
      return { ...view, type: view.type.map((type) => Math.max(type, 1)) };
    },
  }),
  mutant('nothing-is-more-alike-than-itself', 'the score is the size of the reference', {
    compare: (_, reference) => reference.count,
  }),
  mutant('a-shifted-probe-scores-alike', 'images larger than that of the reference are refused', {
    compare: (probe, reference) =>
      probe.width > reference.width && probe.height > reference.height ? 0 : compare(probe, reference),
  }),
  mutant('a-turned-probe-scores-alike', 'images that are wider than high are refused', {
    compare: (probe, reference) => (probe.width > probe.height ? 0 : compare(probe, reference)),
  }),
  mutant('growth-corrected-truly-costs-nothing', 'the sizes to be tried are forgotten in the search', {
    identify: (gallery, requests) => identify({ ...gallery, growthHandling: 'rigid' }, requests),
  }),
  mutant('the-order-of-references-does-not-matter', 'candidates come in the order in which they were named', {
    identify: (gallery, requests) => {
      const { candidates, ...outcome } = identify(gallery, requests);
      const inNamedOrder = candidates.map((list, request) => {
        const named = requests[request]?.references ?? [];
        return [...list].sort((one, other) => named.indexOf(one.reference) - named.indexOf(other.reference));
      });
      return { ...outcome, candidates: inNamedOrder };
    },
  }),
];
