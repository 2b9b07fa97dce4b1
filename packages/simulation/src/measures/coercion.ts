import type { EventOf, History } from './history.ts';
import type { Part } from './part.ts';

type Attempt = EventOf<'capture-attempted'>;

const per1000 = (name: string, unit: string, by: Part['by'], counts: (attempt: Attempt) => boolean): Part => ({
  ...{ measure: 'O14', name, is: 'ratio', unit: `${unit} per 1,000 arriving minors`, by },
  of: ['arrived'],
  numerator: (history: History) => history['capture-attempted'].filter(counts).length,
  denominator: () => 1,
  per: 1000,
});

/**
 * O14: sessions in which prints were demanded of a child, those in which the child refused, and those in which a refusal
 * met a law and a state that allow force; per 1,000 arriving minors, by age. Nobody is forced in the model.
 *
 * @source policy note 4.2, O14
 */
export const COERCION: readonly Part[] = [
  per1000('', 'capture attempts', 'every', () => true),
  per1000('refusals', 'refusals', 'age', ({ refused }) => refused),
  per1000('force-lawful', 'refusals that force could lawfully meet', 'age', (one) => one.refused && one.coercionLawful),
];
