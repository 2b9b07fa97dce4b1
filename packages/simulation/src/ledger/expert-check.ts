import type { Parameters } from '../parameters.ts';

/** The probability that an expert accepts a hit, by whether it is to the same person. @source Reg. (EU) 2024/1358 Art. 38(4); Reg. (EU) 603/2013 Art. 25(4) */
export function acceptance(mated: boolean, parameters: Parameters): number {
  const passes = parameters.value('expert.false_candidate_passes');
  const rejected = parameters.value('expert.true_candidate_rejected');
  return mated ? 1 - rejected : passes;
}
