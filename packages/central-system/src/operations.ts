import type { RuleSet } from '@eurodac-sim/law';
import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import type { Comparison, ComparisonRequest } from './compare.ts';
import { compare } from './compare.ts';
import type { Dataset, DatasetNumber, MarkGround, Standing } from './dataset.ts';
import { eraseExpired, eraseInAdvance } from './erase.ts';
import type { CentralSystemEvent, ErasureGround } from './event-log.ts';
import { link } from './link.ts';
import { mark, unmark } from './mark.ts';
import { datasetOf, replay, standing } from './register.ts';
import type { Recording, Transmission } from './transmit.ts';
import { transmit } from './transmit.ts';

/** The simulated Eurodac under one rule set: samples and dates, never a person. Times must not run backwards. */
export type CentralSystem = {
  readonly transmit: (transmission: Transmission) => Recording;
  readonly compare: (request: ComparisonRequest) => Comparison;
  readonly link: (datasets: readonly DatasetNumber[], at: Instant) => void;
  readonly mark: (dataset: DatasetNumber, at: Instant, ground: MarkGround) => void;
  readonly unmark: (dataset: DatasetNumber, at: Instant) => void;
  readonly eraseInAdvance: (
    dataset: DatasetNumber,
    on: CalendarDate,
    ground: Exclude<ErasureGround, 'storage-ended'>,
  ) => void;
  /** Erases what was stored until yesterday or before; the number of datasets that were. */
  readonly eraseExpired: (today: CalendarDate) => number;
  /** Whether a search at a moment could see a dataset, as far as storage goes. */
  readonly standing: (dataset: DatasetNumber, at: Instant) => Standing;
  readonly dataset: (number: DatasetNumber) => Dataset;
  /** All datasets ever recorded, in order of recording, erased ones included. */
  readonly datasets: () => readonly Dataset[];
  /** All that happened, in order; the state can be rebuilt from it. */
  readonly log: () => readonly CentralSystemEvent[];
};

/** A central system under a rule set: empty, or as a log left it. */
export function centralSystem(rules: RuleSet, log: readonly CentralSystemEvent[] = []): CentralSystem {
  const register = replay(log);
  return {
    transmit: (transmission) => transmit(register, rules, transmission),
    compare: (request) => compare(register, rules, request),
    link: (datasets, at) => link(register, datasets, at),
    mark: (dataset, at, ground) => mark(register, dataset, at, ground),
    unmark: (dataset, at) => unmark(register, dataset, at),
    eraseInAdvance: (dataset, on, ground) => eraseInAdvance(register, dataset, on, ground),
    eraseExpired: (today) => eraseExpired(register, today),
    standing: (dataset, at) => standing(datasetOf(register, dataset), at),
    dataset: (number) => datasetOf(register, number),
    datasets: () => [...register.datasets.values()],
    log: () => [...register.log],
  };
}
