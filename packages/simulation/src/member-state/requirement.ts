import type { EventCategory, RuleSet } from '@eurodac-sim/law';
import { collectionDuty, comparisonSet, completedYears } from '@eurodac-sim/law';
import type { Contact, Occasion } from '../journey/contact.ts';
import type { LossCause } from '../ledger/loss-cause.ts';
import type { Parameters } from '../parameters.ts';
import type { SearchPractice } from '../world-settings.ts';
import { optionProbability, searchProbability } from './search-practice.ts';

/** All that a state knows of a person before it decides: no true age and no earlier contact. */
export type Appearance = Pick<Contact, 'hop' | 'occasion' | 'eventOn' | 'believedBirthDate' | 'searchDraw'> & {
  /** Probability that this state runs a search on such an occasion, where it has one of its own. */
  readonly ownSearchProbability?: number | undefined;
};

/** Prints taken for a category, and what is done with them. */
export type Taking = {
  readonly kind: 'take';
  readonly category: EventCategory;
  /** Sent to be stored; false below an age of its own for storing. */
  readonly stored: boolean;
  /** Sent to be compared; false below an age of its own for searching, where nothing is compared, or by choice. */
  readonly searched: boolean;
};

/** What a state does: takes prints for a category, or does nothing for a reason. */
export type Requirement = Taking | { readonly kind: 'nothing'; readonly because: LossCause };

/** The law and the practice that apply at one point of a scenario. */
export type Regime = {
  readonly rules: RuleSet;
  readonly practice: SearchPractice;
  readonly parameters: Parameters;
  /** Of the grid point, where that has one. */
  readonly avoidanceElasticity?: number | undefined;
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
  const category = categoryOf(seen);
  if (category === null) return { kind: 'nothing', because: 'search-not-allowed' };
  const { rules } = regime;
  const duty = collectionDuty(rules, { category, birthDate: seen.believedBirthDate, eventDate: seen.eventOn });
  if (duty.kind === 'none') return { kind: 'nothing', because: causeOfNoDuty(duty.because, seen.hop) };
  if (seen.hop > 0 && seen.searchDraw >= (seen.ownSearchProbability ?? searchProbability(regime, category)))
    return { kind: 'nothing', because: 'search-not-run' };
  const years = completedYears(seen.believedBirthDate, seen.eventOn);
  const compared = comparisonSet(rules, category).kind === 'compared';
  const chosen = rules.categories[category].comparing === 'must' || seen.searchDraw < optionProbability(regime);
  return {
    kind: 'take',
    category,
    stored: years >= (rules.minimumAgeForStorageYears?.value ?? 0),
    searched: compared && chosen && years >= (rules.minimumAgeForSearchYears?.value ?? 0),
  };
}

/** A protective search of youth care, where a scenario gives it one, is asked for as that of an illegal stay is. */
function categoryOf({ occasion, ownSearchProbability }: Appearance): EventCategory | null {
  if (occasion === 'child-protection' && (ownSearchProbability ?? 0) > 0) return 'ILLEGAL_STAY';
  if (occasion === 'camp-clearance' && ownSearchProbability === 0) return null;
  return CATEGORIES[occasion];
}

function causeOfNoDuty(because: 'below-minimum-age' | 'not-covered', hop: number): LossCause {
  if (hop === 0) return because === 'below-minimum-age' ? 'below-threshold-at-first' : 'no-duty-without-claim';
  return because === 'below-minimum-age' ? 'below-threshold-at-encounter' : 'search-not-allowed';
}
