import type { ParameterTable } from './parameter.ts';
import { assumed, sourced } from './parameter.ts';

export type PersonParameter =
  | 'sizeSd'
  | 'maleSize'
  | 'femaleSize'
  | 'ridgePeriodMm'
  | 'fingerRidgeSd'
  | 'missingFinger'
  | 'recordedAgeWrong'
  | 'recordedAgeSd'
  | 'adultAge';

const RIDGE_BREADTH = 'Kralik and Novotny 2003, ridge breadth of 121 individuals';

/** What persons and their fingers differ in for life. */
export const PERSON: ParameterTable<PersonParameter> = {
  sizeSd: sourced({ value: 0.05, range: [0.03, 0.07], unit: 'sd of ln size' }, 'derived', RIDGE_BREADTH),
  maleSize: sourced({ value: 1.03, range: [1.0, 1.05], unit: 'ratio' }, 'derived', RIDGE_BREADTH),
  femaleSize: sourced({ value: 0.95, range: [0.93, 1.0], unit: 'ratio' }, 'derived', RIDGE_BREADTH),
  ridgePeriodMm: sourced(
    { value: 0.469, range: [0.446, 0.492], unit: 'mm' },
    'derived',
    RIDGE_BREADTH,
    'mean of the adult means of both sexes, before the size of the person',
  ),
  fingerRidgeSd: sourced(
    { value: 0.049, range: [0, 0.06], unit: 'sd of ln ridge period' },
    'derived',
    RIDGE_BREADTH,
    'what is left of the 7 % spread of ridge breadth after the size of the person',
  ),
  missingFinger: assumed({ value: 0.003, range: [0, 0.01], unit: 'share of fingers' }, 'missing for life'),
  recordedAgeWrong: assumed(
    { value: 0.3, range: [0, 0.6], unit: 'share of minors' },
    'minors without papers whose recorded age differs from the true age',
  ),
  recordedAgeSd: assumed({ value: 1.5, range: [0, 3], unit: 'years' }, 'spread of the recorded age where it is wrong'),
  adultAge: sourced(
    { value: 18, range: [18, 18], unit: 'years' },
    'read',
    'age of majority in the Eurodac Regulations',
  ),
};
