import type { EventCategory, RuleSet } from '@eurodac-sim/law';
import { collectionDuty } from '@eurodac-sim/law';
import type { Contact, Occasion } from '../journey/contact.ts';
import type { LossCause } from '../ledger/loss-cause.ts';
import type { Parameters } from '../parameters.ts';
import type { SearchPractice } from '../world-settings.ts';
import { searchProbability } from './search-practice.ts';

/** All that a state knows of a person before it decides: no true age and no earlier contact. */
export type Appearance = Pick<Contact, 'index' | 'occasion' | 'eventOn' | 'believedBirthDate' | 'searchDraw'>;

/** What a state does: takes prints for a category, or does nothing for a reason. */
export type Requirement =
  | { readonly kind: 'take'; readonly category: EventCategory }
  | { readonly kind: 'nothing'; readonly because: LossCause };

/** The law and the practice that apply at one point of a scenario. */
export type Regime = {
  readonly rules: RuleSet;
  readonly practice: SearchPractice;
  readonly parameters: Parameters;
};

const CATEGORIES: Readonly<Record<Occasion, EventCategory | null>> = {
  claim: 'APPLICANT',
  crossing: 'IRREGULAR_CROSSING',
  disembarkation: 'SAR_DISEMBARKED',
  'illegal-stay': 'ILLEGAL_STAY',
  border: 'ILLEGAL_STAY',
  'camp-clearance': 'ILLEGAL_STAY',
  // Youth care, hospitals and schools have no search of Eurodac.
  'child-protection': null,
  // A search for law enforcement is asked for one case, and is no registration.
  crime: null,
};

/** What the law and the practice of a state make of a contact, by the birth date the state believes. */
export function requirement(regime: Regime, seen: Appearance): Requirement {
  const category = CATEGORIES[seen.occasion];
  if (category === null) return { kind: 'nothing', because: 'search-not-allowed' };
  const duty = collectionDuty(regime.rules, {
    category,
    birthDate: seen.believedBirthDate,
    eventDate: seen.eventOn,
  });
  if (duty.kind === 'none') return { kind: 'nothing', because: causeOfNoDuty(duty.because, seen.index) };
  if (seen.index === 1 && seen.searchDraw >= searchProbability(regime, category))
    return { kind: 'nothing', because: 'search-not-run' };
  return { kind: 'take', category };
}

function causeOfNoDuty(because: 'below-minimum-age' | 'not-covered', index: Contact['index']): LossCause {
  if (index === 0) return because === 'below-minimum-age' ? 'below-threshold-at-first' : 'no-duty-without-claim';
  return because === 'below-minimum-age' ? 'below-threshold-at-encounter' : 'search-not-allowed';
}
