import type { RuleSet } from '@eurodac-sim/law';
import { newsToEarlierStates } from '@eurodac-sim/law';
import type { Instant } from '@eurodac-sim/primitives';
import type { DatasetNumber } from './dataset.ts';
import type { Register } from './register.ts';
import { recordedOf } from './register.ts';
import { sequenceOf } from './sequence.ts';

/** Which Member States are told by when, and what they then do. */
export type News = ReturnType<typeof newsToEarlierStates>;

/** What Eurodac tells the states of origin of datasets linked with one, of what happens to it. @source Reg. (EU) 2024/1358 Art. 30(2), 31(1) and (4); Reg. (EU) 603/2013 Art. 13(2), 18(1) */
export function newsOf(
  register: Register,
  number: DatasetNumber,
  event: { readonly kind: keyof RuleSet['procedure']['news']; readonly at: Instant },
): News {
  const { memberStateOfOrigin: memberState } = recordedOf(register, number);
  const earlier = sequenceOf(register, number).map((each) => recordedOf(register, each));
  return newsToEarlierStates(register.rules.procedure.news, { ...event, memberState }, earlier);
}
