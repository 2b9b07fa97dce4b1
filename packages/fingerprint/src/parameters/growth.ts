import type { ParameterTable } from './parameter.ts';
import { assumed, sourced } from './parameter.ts';

export type GrowthParameter =
  | 'exponent'
  | 'lateGrowth'
  | 'lateGrowthFrom'
  | 'lateGrowthUntil'
  | 'walkSd'
  | 'pubertyWalkSd'
  | 'walkYears'
  | 'pubertyFrom'
  | 'pubertyUntil'
  | 'grownAt'
  | 'anisotropy'
  | 'anisotropyFrom'
  | 'lossPerAdultYear';

const GROWTH_STUDY = 'Gottschlich et al., Modeling the growth of fingerprints, IEEE TIFS 2011';
const ANISOTROPY_STUDY = 'Markert et al., Detecting anisotropy in fingerprint growth, 2018';
const WHO_SPREAD = 'WHO growth reference 5-19 years (2007): coefficient of variation of stature';

/** How fingers grow from birth to adult size. */
export const GROWTH: ParameterTable<GrowthParameter> = {
  exponent: sourced(
    { value: 1, range: [0.75, 1.15], unit: 'power of the stature ratio' },
    'derived',
    GROWTH_STUDY,
    'ridge breadth follows stature within about 3 % below 12 years',
  ),
  lateGrowth: sourced(
    { value: 0, range: [0, 0.06], unit: 'share of adult size' },
    'derived',
    'Kralik and Novotny 2003, ridge breadth against stature from 12 to 20 years',
    'fingers that lag behind stature until the mid-twenties; few persons, so zero in the base model',
  ),
  lateGrowthFrom: assumed(
    { value: 16, range: [14, 18], unit: 'years' },
    'age at which late growth starts to be made up',
  ),
  lateGrowthUntil: assumed({ value: 25, range: [20, 30], unit: 'years' }, 'age at which late growth is complete'),
  walkSd: sourced(
    { value: 0.015, range: [0.005, 0.025], unit: 'sd of ln size over walkYears' },
    'derived',
    WHO_SPREAD,
    'year-to-year correlation of 0.94 is assumed',
  ),
  pubertyWalkSd: sourced(
    { value: 0.025, range: [0.015, 0.04], unit: 'sd of ln size over walkYears' },
    'derived',
    WHO_SPREAD,
    'across puberty; year-to-year correlation of 0.85 is assumed',
  ),
  walkYears: assumed(
    { value: 4, range: [4, 4], unit: 'years' },
    'gap beyond which two sizes of one person drift no further apart; a whole number',
  ),
  pubertyFrom: assumed({ value: 11, range: [10, 12], unit: 'years' }, 'start of the wider walk; a whole number'),
  pubertyUntil: assumed({ value: 16, range: [15, 17], unit: 'years' }, 'end of the wider walk; a whole number'),
  grownAt: sourced(
    { value: 19, range: [19, 19], unit: 'years' },
    'read',
    'WHO growth reference 5-19 years (2007)',
    'end of the reference; stature is constant afterwards',
  ),
  anisotropy: sourced(
    { value: 0, range: [0, 0.025], unit: 'share per axis' },
    'read',
    ANISOTROPY_STUDY,
    'lengthwise growth above, crosswise growth below the mean; an excess of 5 % between both is the limit of detection',
  ),
  anisotropyFrom: assumed(
    { value: 6, range: [5, 8], unit: 'years' },
    'age whose growth to adult size shows the whole anisotropy',
  ),
  lossPerAdultYear: assumed(
    { value: 0.002, range: [0, 0.005], unit: 'share of minutiae per year' },
    'scars, creases and work after growth is over: published scores fall with the years, matches hardly; size chosen',
  ),
};
