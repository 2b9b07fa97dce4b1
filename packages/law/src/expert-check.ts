import type { Citation } from './citation.ts';

/** Who looks at a result, always in the Member State that asked for the comparison and received it. */
type Checker = 'fingerprint-expert' | 'expert-by-national-practice' | 'any-official';

/** Whether, how soon and by whom the result of a comparison is checked. */
type CheckRule = {
  readonly duty: 'must' | 'where-necessary' | 'may';
  readonly atOnce: boolean;
  readonly by: Checker;
  readonly citation: Citation;
};

/** What a text says of checking results. */
export type ExpertCheckRules = {
  readonly fingerprints: CheckRule;
  /** Where a check is owed only where necessary: doubt makes it necessary; null: doubt changes nothing. */
  readonly doubt: Citation | null;
  /** A hit by a face alone; null: the text compares no faces. */
  readonly faceAlone: CheckRule | null;
  /** The face where fingerprints and face both gave a hit; null: the text compares no faces. */
  readonly faceBesideFingerprints: CheckRule | null;
  /** Comparison is of fingerprints alone; null where faces are compared too. */
  readonly noFaces: Citation | null;
  /** Final identification is for the Member State of origin, with the others concerned. */
  readonly finalIdentification: Citation;
};

/** A hit: what gave it, and whether there is doubt that both are one person, such as another sex or a face that does not fit. */
export type HitToCheck = { readonly by: 'fingerprints' | 'face' | 'both'; readonly inDoubt: boolean };

type Check = CheckRule & { readonly of: 'fingerprints' | 'face' };

/** The checks of a hit, or that the text knows no hit by a face. */
export type ExpertCheck =
  | { readonly kind: 'checks'; readonly checks: readonly Check[]; readonly finalIdentification: Citation }
  | { readonly kind: 'no-face-comparison'; readonly citation: Citation };

function fingerprintCheck({ fingerprints, doubt }: ExpertCheckRules, inDoubt: boolean): Check {
  if (inDoubt && doubt !== null) return { ...fingerprints, of: 'fingerprints', duty: 'must', citation: doubt };
  return { ...fingerprints, of: 'fingerprints' };
}

/**
 * Which checks a hit needs: every one before 2024, under the law of 2024 those in doubt and those by a face alone.
 *
 * @source Reg. 2024/1358 Art. 38(4) and (5), recital 54; Reg. 603/2013 Art. 25(4); Reg. (EC) 2725/2000 Art. 4(6)
 */
export function expertCheck(rules: ExpertCheckRules, hit: HitToCheck): ExpertCheck {
  const { finalIdentification } = rules;
  if (rules.noFaces !== null && hit.by !== 'fingerprints')
    return { kind: 'no-face-comparison', citation: rules.noFaces };
  const face = hit.by === 'face' ? rules.faceAlone : hit.by === 'both' ? rules.faceBesideFingerprints : null;
  const checks: Check[] = hit.by === 'face' ? [] : [fingerprintCheck(rules, hit.inDoubt)];
  if (face !== null) checks.push({ ...face, of: 'face' });
  return { kind: 'checks', checks, finalIdentification };
}
