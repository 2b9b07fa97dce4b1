import type { Citation } from '@eurodac-sim/law';
import { addYears, dateOf } from '@eurodac-sim/primitives';
import { append } from './apply.ts';
import type { ComparisonRequest, Hit } from './compare.ts';
import { found, lookAt } from './compare.ts';
import type { DatasetNumber } from './dataset.ts';
import type { LawEnforcement } from './event-log.ts';
import type { Register } from './register.ts';

/** A comparison asked for law enforcement, whose conditions of access are met. */
export type LawEnforcementRequest = Omit<ComparisonRequest, 'category' | 'helpsResponsibility'> & {
  readonly requester: LawEnforcement;
};

/** What a request returned, or that the law in force has no such requests. */
export type RequestOutcome =
  | { readonly kind: 'compared'; readonly hits: readonly Hit[] }
  | { readonly kind: 'no-access'; readonly citation: Citation };

/**
 * Compares for law enforcement; data marked for longer than the law allows give a negative reply.
 *
 * @throws {RangeError} during an outage, or earlier than what happened before
 * @source Reg. (EU) 2024/1358 Art. 31(2), 32; Reg. (EU) 603/2013 Art. 18(2), 19, 20
 */
export function request(register: Register, asked: LawEnforcementRequest): RequestOutcome {
  const { at, memberState, requester } = asked;
  const group = register.rules.categories.LE_REQUEST;
  if (group?.request === undefined) return { kind: 'no-access', citation: register.rules.applicationCitation };
  const years = group.request.markedVisibleYears;
  const look = lookAt(register, { ...asked, category: 'LE_REQUEST' });
  const hits = found(register, look, asked).filter(
    ({ dataset }) => years === null || !isHidden(register, dataset.number, { at, years: years.value }),
  );
  append(register, { kind: 'requested', at, memberState, requester, hits: hits.map(({ dataset }) => dataset.number) });
  return { kind: 'compared', hits };
}

function isHidden(
  { marks }: Register,
  number: DatasetNumber,
  { at, years }: { readonly at: LawEnforcementRequest['at']; readonly years: number },
): boolean {
  const mark = marks.get(number);
  return mark !== undefined && addYears(mark.since, years) < dateOf(at);
}
