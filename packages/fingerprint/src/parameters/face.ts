import type { Parameter, ParameterTable } from './parameter.ts';
import { assumed, sourced } from './parameter.ts';

export type FaceParameter =
  | 'enrolledFrom'
  | 'youngestMean'
  | 'childMean'
  | 'riseYears'
  | 'declinePerYear'
  | 'measuredYears'
  | 'declineLowest'
  | 'declineHighest'
  | 'likeness'
  | 'likenessYears'
  | 'likenessUntil';

const CHILDREN = 'Bahmani and Schuckers 2022, MagFace on a longitudinal set of children';
const TODDLERS = 'Hossain et al. 2026, faces of toddlers';
const Z = 'standard deviations of a non-mated score';

/** Face scores of children, in standard deviations of the scores of two adults who are not the same person. */
export const FACE: ParameterTable<FaceParameter> = {
  enrolledFrom: sourced({ value: 3, range: [3, 3], unit: 'years' }, 'read', TODDLERS, 'oldest group of that study'),
  youngestMean: sourced(
    { value: 3.47, range: [3.3, 3.6], unit: Z },
    'derived',
    TODDLERS,
    'accepted 64.7 % at a false match rate of 0.1 %, at 2.5 to 3 years',
  ),
  childMean: sourced(
    { value: 5.3, range: [5.1, 5.5], unit: Z },
    'derived',
    CHILDREN,
    'accepted 98.3 % half a year after enrolment at a false match rate of 0.1 %: 5.21, and the decline added back',
  ),
  riseYears: assumed({ value: 2.5, range: [1, 5], unit: 'years' }, 'how fast the mean rises after 3 years of age'),
  declinePerYear: sourced(
    { value: 0.194, range: [0.1, 0.4], unit: `${Z} per year` },
    'derived',
    CHILDREN,
    'accepted 98.3 % after half a year, 94.9 % after three',
  ),
  measuredYears: sourced({ value: 3, range: [3, 3], unit: 'years' }, 'read', CHILDREN, 'longest gap of the study'),
  declineLowest: assumed({ value: 0.1, range: [0, 0.194], unit: `${Z} per year` }, 'for gaps longer than measured'),
  declineHighest: assumed({ value: 0.4, range: [0.194, 0.6], unit: `${Z} per year` }, 'for gaps longer than measured'),
  likeness: sourced(
    { value: 0.5, range: [0, 1], unit: Z },
    'memory',
    'NIST visa data by age: false matches are raised among children',
    'the direction is recalled, the size is chosen',
  ),
  likenessYears: assumed({ value: 2, range: [1, 4], unit: 'years' }, 'children this close in age look more alike'),
  likenessUntil: assumed({ value: 18, range: [12, 18], unit: 'years' }, 'age at which the likeness of children ends'),
};

/** Every constant of the face scores with its range, source and basis. */
export const FACE_PARAMETERS: readonly Parameter[] = (Object.keys(FACE) as FaceParameter[]).map((name) => ({
  parameter: `face.${name}`,
  ...FACE[name],
}));
