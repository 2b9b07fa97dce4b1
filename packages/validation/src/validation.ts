export { chartData } from './charts/chart-data.ts';
export type {
  Charts,
  CorrelationPoint,
  GalleryPoint,
  GrowthPoint,
  Interval,
  MissPoint,
  QualityPoint,
} from './charts/charts.ts';
export type { Laboratory, Size } from './laboratory.ts';
export { laboratory } from './laboratory.ts';
export type { Evidence, Published, TargetKind } from './published/published.ts';
export { PUBLISHED } from './published/published-figures.ts';
export type { FigureForm } from './target.ts';
export type { FigureResult, TargetProgress, TargetResult } from './validate.ts';
export { failedGates, validate } from './validate.ts';
export type { Validation } from './validation-document.ts';
export type { Verdict } from './verdict.ts';
export type { FigureKind } from './world/fact.ts';
export type { FactFigure, FactResult, VerdictCounts, WorldValidation } from './world/validate-world.ts';
export { FACT_IDS, unmetFacts, validateWorld, verdictCounts } from './world/validate-world.ts';
export type { WorldLaboratory, WorldSize } from './world/world-laboratory.ts';
export { worldLaboratory } from './world/world-laboratory.ts';
