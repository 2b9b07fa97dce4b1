import type { ParameterTable } from './parameter.ts';
import { assumed, sourced } from './parameter.ts';

export type TopologyParameter =
  | 'archShare'
  | 'tentedArchShare'
  | 'leftLoopShare'
  | 'rightLoopShare'
  | 'whorlShare'
  | 'padWidthMm'
  | 'padHeightMm'
  | 'coreOffset'
  | 'archSteepness'
  | 'archFlattening'
  | 'deltaSideMm'
  | 'deltaBelowMm'
  | 'deltaSpreadMm'
  | 'tentedDeltaBelowMm'
  | 'tentedDeltaSideMm'
  | 'whorlCoresMm'
  | 'whorlCoresSpreadMm'
  | 'densityPerMm2'
  | 'densitySd'
  | 'backgroundShare'
  | 'coreReachMm2'
  | 'deltaReachMm2'
  | 'hardCoreMm'
  | 'inhibitionMm'
  | 'inhibition'
  | 'directionSdDegrees'
  | 'divergenceReachMm'
  | 'endingShare';

const CLASSES = 'natural distribution of pattern classes, NIST';
const PROCESS = 'Wieditz et al., Characterizing the minutiae process, JRSS C 2022: Strauss process with a hard core';
const DENSITY = 'NFIQ 2 v2.3 conformance output: minutiae per mm2 at high quality';
const LAYOUT = 'place of cores and deltas on the pad of an adult';

const shareOf = (value: number) =>
  sourced({ value, range: [value * 0.8, value * 1.2], unit: 'share of fingers' }, 'memory', CLASSES, 'verify');
const layout = (value: number, low: number, high: number) => assumed({ value, range: [low, high], unit: 'mm' }, LAYOUT);

/** What is laid down before birth: pattern, ridge flow and minutiae, in mm at adult size. */
export const TOPOLOGY: ParameterTable<TopologyParameter> = {
  archShare: shareOf(0.037),
  tentedArchShare: shareOf(0.029),
  leftLoopShare: shareOf(0.338),
  rightLoopShare: shareOf(0.317),
  whorlShare: shareOf(0.279),
  padWidthMm: assumed({ value: 22, range: [18, 26], unit: 'mm' }, 'width of the rolled pad'),
  padHeightMm: assumed({ value: 27, range: [22, 32], unit: 'mm' }, 'height of the rolled pad'),
  coreOffset: sourced(
    { value: 0.07, range: [0.057, 0.076], unit: 'sd per axis, share of pad size' },
    'read',
    'abstract on the place of the core: 5.7 to 7.6 % of the size of the print',
  ),
  archSteepness: sourced(
    { value: 2, range: [1.5, 2.5], unit: 'slope' },
    'memory',
    'SFinGe: ridge flow of arches',
    'verify',
  ),
  archFlattening: sourced(
    { value: 3, range: [2, 4], unit: 'slope per pad height' },
    'memory',
    'SFinGe: ridge flow of arches',
    'verify',
  ),
  deltaSideMm: layout(5.6, 4, 7),
  deltaBelowMm: layout(6.8, 5, 9),
  deltaSpreadMm: layout(1.2, 0.5, 2),
  tentedDeltaBelowMm: layout(5, 3, 7),
  tentedDeltaSideMm: layout(0.4, 0, 1),
  whorlCoresMm: layout(3, 1.5, 5),
  whorlCoresSpreadMm: layout(0.8, 0, 1.5),
  densityPerMm2: sourced(
    { value: 0.28, range: [0.18, 0.35], unit: 'minutiae per mm2' },
    'derived',
    DENSITY,
    'density close to cores and deltas, after inhibition: found 0.28 per mm2 of contact at high quality, false ones among them; two sets of records made by others have 0.34 to 0.41 around their middle',
  ),
  densitySd: assumed({ value: 0.15, range: [0.1, 0.2], unit: 'sd of ln density' }, 'spread between fingers'),
  backgroundShare: assumed(
    { value: 0.62, range: [0.4, 0.8], unit: 'share of the density' },
    'density far from cores and deltas',
  ),
  coreReachMm2: assumed(
    { value: 18, range: [9, 30], unit: 'mm2' },
    'squared distance over which the density falls around a core',
  ),
  deltaReachMm2: assumed(
    { value: 10, range: [5, 20], unit: 'mm2' },
    'squared distance over which the density falls around a delta',
  ),
  hardCoreMm: sourced(
    { value: 0.5, range: [0.4, 0.6], unit: 'mm' },
    'derived',
    PROCESS,
    'no two minutiae are closer; about one adult ridge period',
  ),
  inhibitionMm: assumed(
    { value: 1.2, range: [0.8, 1.6], unit: 'mm' },
    'minutiae closer than this make each other rarer',
  ),
  inhibition: assumed(
    { value: 0.5, range: [0.3, 0.8], unit: 'factor per neighbour' },
    'interaction of the Strauss process',
  ),
  directionSdDegrees: assumed({ value: 8, range: [3, 10], unit: 'degrees' }, 'minutia direction around the ridge flow'),
  divergenceReachMm: sourced(
    { value: 30, range: [0, 40], unit: 'mm' },
    'derived',
    PROCESS,
    'log odds, per radian per mm, that a minutia points to where ridges move apart and new ones begin; 2 over density times ridge period is 15 to 28, and records made by others ask for 40',
  ),
  endingShare: assumed(
    { value: 0.55, range: [0.4, 0.7], unit: 'share of minutiae' },
    'ridge endings; the rest are bifurcations',
  ),
};
