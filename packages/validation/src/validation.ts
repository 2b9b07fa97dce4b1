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
