import type { World } from '../world.ts';

/** How the standing of minors changes in ways that end or mark what is stored of them. */
export type StatusRates = {
  readonly documentAfterGrantDays: number;
  readonly documentWithoutClaim: number;
  readonly documentWithoutClaimDays: number;
  readonly returnAfterRefusal: number;
  readonly returnDays: number;
  readonly citizenshipDays: number;
  /** Probability that a state other than the one concerned becomes aware. */
  readonly othersAware: number;
  /** Probability that the states of origin become aware that somebody left without leave. */
  readonly departureKnown: number;
};

/** The numbers of a world. @throws {RangeError} a parameter is missing */
export function statusRates({ parameters: { value } }: World): StatusRates {
  return {
    documentAfterGrantDays: value('status.document_after_grant_days'),
    documentWithoutClaim: value('status.document_without_claim_share'),
    documentWithoutClaimDays: value('status.document_without_claim_days'),
    returnAfterRefusal: value('status.return_after_refusal_share'),
    returnDays: value('status.return_days'),
    citizenshipDays: value('status.citizenship_days'),
    othersAware: value('status.others_aware'),
    departureKnown: value('status.departure_known'),
  };
}
