import type { Citation } from './citation.ts';

/** Why no biometric data were obtained. `impossible`: the fingertips or the face do not allow it. */
export type NonCompliance = {
  readonly minor: boolean;
  /** Deemed a vulnerable person because of the condition of fingertips or face. */
  readonly vulnerable: boolean;
  readonly applicant: boolean;
  readonly because: 'refuses' | 'impossible';
  /** The condition was brought about on purpose. */
  readonly onPurpose: boolean;
};

/** What a state can, must or must not do when the duty to give biometric data is not met. */
export type ComplianceMeasure = {
  readonly measure:
    | 'administrative-measures'
    | 'coercion-as-last-resort'
    | 'consequences-in-asylum-law'
    | 'force'
    | 'referral-to-child-protection';
  readonly modality: 'may' | 'must' | 'must-not';
  /** What has to be so first, in our words. */
  readonly provided: string | null;
  readonly citation: Citation;
};

/** One line of a text about measures, and to whom it applies. */
type MeasureRule = ComplianceMeasure & {
  readonly to: 'everyone' | 'adults' | 'minors' | 'applicants' | 'vulnerable-persons';
  readonly when: 'refusal' | 'impossible-without-intent' | 'always';
};

/** What a text says of persons who do not give biometric data; an empty list leaves it to national law. */
export type ObligationRules = {
  readonly measures: readonly MeasureRule[];
  /** The procedure of taking is national practice, within the safeguards the article names. */
  readonly nationalPractice: Citation;
};

function concerns({ to }: MeasureRule, whom: NonCompliance): boolean {
  switch (to) {
    case 'everyone':
      return true;
    case 'adults':
      return !whom.minor;
    case 'minors':
      return whom.minor;
    case 'applicants':
      return whom.applicant;
    case 'vulnerable-persons':
      return whom.vulnerable;
  }
}

function arises({ when }: MeasureRule, { because, onPurpose }: NonCompliance): boolean {
  const withoutIntent = because === 'impossible' && !onPurpose;
  if (when === 'always') return true;
  return when === 'impossible-without-intent' ? withoutIntent : !withoutIntent;
}

/**
 * The measures a text allows, demands or forbids, as data: taking fingertips away on purpose counts as refusal.
 *
 * @returns in the order of the article; empty where the text says nothing of such a person
 * @source Reg. 2024/1358 Art. 13(3) to (5), 14(1) and (2)
 */
export function measuresAgainst(rules: ObligationRules, whom: NonCompliance): readonly ComplianceMeasure[] {
  return rules.measures
    .filter((rule) => concerns(rule, whom) && arises(rule, whom))
    .map(({ measure, modality, provided, citation }) => ({ measure, modality, provided, citation }));
}
