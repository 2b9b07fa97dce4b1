import type { EventCategory, RuleSet } from '@eurodac-sim/law';
import type { Parameters } from '../parameters.ts';
import type { SearchPractice } from '../world-settings.ts';

type Regime = { readonly rules: RuleSet; readonly practice: SearchPractice; readonly parameters: Parameters };

/**
 * How often a state takes and searches at an encounter: law and practice kept apart.
 *
 * With practice as in 2013, illegal stay is searched as often as when that was an option, whatever the rules say; otherwise
 * it is searched more often where the rules make it a duty.
 */
export function searchProbability(regime: Regime, category: EventCategory): number {
  const { rules, practice, parameters } = regime;
  if (category !== 'ILLEGAL_STAY') return parameters.value('encounter.search_prob.asylum_claim');
  const duty = parameters.value('encounter.search_prob.illegal_stay.2024');
  return practice === 'follows-law' && rules.categories.ILLEGAL_STAY.taking === 'must'
    ? duty
    : optionProbability(regime);
}

/** How often a state does what a text leaves to its choice. */
export function optionProbability({ parameters }: Pick<Regime, 'parameters'>): number {
  return parameters.value('encounter.search_prob.illegal_stay.2013');
}
