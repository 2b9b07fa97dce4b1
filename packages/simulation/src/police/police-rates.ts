import type { World } from '../world.ts';

/** How often police ask for a comparison, and of whom. */
export type PoliceRates = {
  /** Requests a year about each minor who is followed, beside those after a crime. */
  readonly perYear: number;
  /** Probability that police who meet a minor over a crime ask. */
  readonly afterCrime: number;
  readonly conditionsMet: number;
  readonly victims: number;
  /** Probability that there are the further grounds that a law asks for below an age. */
  readonly furtherGrounds: number;
};

/** The numbers of a world. @throws {RangeError} a parameter is missing */
export function policeRates({ parameters: { value } }: World): PoliceRates {
  return {
    perYear: value('police.requests_per_year'),
    afterCrime: value('police.request_after_crime'),
    conditionsMet: value('police.access_conditions_met'),
    victims: value('police.share_victims'),
    furtherGrounds: value('police.further_grounds_share'),
  };
}
