export { browserBundle } from './explorer/browser-bundle.ts';
export { errorTradeOff } from './figure/error-trade-off.ts';
export { report } from './make-report.ts';
export { comparison } from './page/comparison-page.ts';
export { MalformedResults } from './reading/malformed-results.ts';
export type { Report, ResultsFiles } from './results-files.ts';
export { validationFigureText } from './validation-page/figure-text.ts';
export { validationPage } from './validation-page/validation-page.ts';
