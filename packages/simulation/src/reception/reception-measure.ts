/** What the letter does about departures, each on its own; all of it works in protected reception but the missing report. */
export const RECEPTION_MEASURES = [
  'protectedPlacement',
  'security',
  'persuasion',
  'advanceNotice',
  'alertAtOnce',
  'missingReport',
  'riskAnalysis',
  'closedOrder',
  'programme',
  'extension',
] as const;

/** One measure. */
export type ReceptionMeasure = (typeof RECEPTION_MEASURES)[number];

/** Which measures are taken. */
export type Measures = Readonly<Record<ReceptionMeasure, boolean>>;

/** As in the letter of 2017: all of them, but orders and extensions, of which there were a few and one. @source letter of 2017 */
export const MEASURES_BY_DEFAULT: Measures = {
  protectedPlacement: true,
  security: true,
  persuasion: true,
  advanceNotice: true,
  alertAtOnce: true,
  missingReport: true,
  riskAnalysis: true,
  closedOrder: false,
  programme: true,
  extension: false,
};
