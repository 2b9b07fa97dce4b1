import type { ExpertCheckRules } from './expert-check.ts';
import type { FalseHitRules } from './false-hit.ts';
import type { HitRules } from './hit-contents.ts';
import type { LinkingRules } from './linked-datasets.ts';
import type { NewsRules } from './news-to-earlier-states.ts';
import type { ObligationRules } from './obligation.ts';
import type { QualityRules } from './quality-rejection.ts';
import type { ReferenceNumberRules } from './reference-number.ts';
import type { ReplyRules } from './reply.ts';
import type { StatisticsRules } from './statistics-rules.ts';

/** What one text says beyond a single registration: from the quality check of what arrives to the statistics of a year. */
export type ProcedureRules = {
  /** Null: the text does not link datasets. */
  readonly linking: LinkingRules | null;
  readonly quality: QualityRules;
  readonly reply: ReplyRules;
  readonly expertCheck: ExpertCheckRules;
  readonly falseHit: FalseHitRules;
  readonly hit: HitRules;
  readonly news: NewsRules;
  readonly referenceNumber: ReferenceNumberRules;
  readonly statistics: StatisticsRules;
  readonly obligation: ObligationRules;
};
