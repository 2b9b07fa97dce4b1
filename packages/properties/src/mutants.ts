import { CENTRAL_SYSTEM_MUTANTS } from './mutants/central-system.ts';
import { DATASET_MUTANTS } from './mutants/datasets.ts';
import { FINGER_MUTANTS } from './mutants/fingers.ts';
import type { Mutant } from './mutants/mutant.ts';
import { PERSON_MUTANTS } from './mutants/persons.ts';
import { REGISTRATION_MUTANTS } from './mutants/registration.ts';
import { SEARCH_MUTANTS } from './mutants/searches.ts';
import { SIMULATION_MUTANTS } from './mutants/simulation.ts';
import { TEXT_MUTANTS } from './mutants/whole-texts.ts';

/** For each law one mistake that it tells and no other law does. */
export const mutants: readonly Mutant[] = [
  ...PERSON_MUTANTS,
  ...REGISTRATION_MUTANTS,
  ...DATASET_MUTANTS,
  ...SEARCH_MUTANTS,
  ...TEXT_MUTANTS,
  ...CENTRAL_SYSTEM_MUTANTS,
  ...FINGER_MUTANTS,
  ...SIMULATION_MUTANTS,
];
