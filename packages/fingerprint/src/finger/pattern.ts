import type { RandomStream } from '@eurodac-sim/primitives';
import { pick } from '@eurodac-sim/primitives';
import type { FingerModel } from '../parameters/finger-model.ts';
import { standardNormal } from '../sampling.ts';

/** Class of the ridge pattern; a left loop opens to the left side of the print. */
type PatternClass = 'arch' | 'tented-arch' | 'left-loop' | 'right-loop' | 'whorl';

/** A point of the pad in mm at adult size: origin at the centre of the pad, x to the right, y to the fingertip. */
export type PadPoint = { readonly x: number; readonly y: number };

/** Pattern of a finger: its class and the points around which the ridges turn. */
export type Pattern = {
  readonly class: PatternClass;
  /** Centre of the pattern: the core of a loop, between the cores of a whorl, the summit of an arch. */
  readonly centre: PadPoint;
  readonly cores: readonly PadPoint[];
  readonly deltas: readonly PadPoint[];
};

type TopologyValues = FingerModel['topology'];

/** The pattern of a finger, drawn from a stream. */
export function pattern(stream: RandomStream, values: TopologyValues): Pattern {
  const patternClass = pick<PatternClass>(stream.uniform(), [
    ['arch', values.archShare],
    ['tented-arch', values.tentedArchShare],
    ['left-loop', values.leftLoopShare],
    ['right-loop', values.rightLoopShare],
    ['whorl', values.whorlShare],
  ]);
  const centre = {
    x: standardNormal(stream) * values.coreOffset * values.padWidthMm,
    y: standardNormal(stream) * values.coreOffset * values.padHeightMm,
  };
  return { class: patternClass, centre, ...singularities(patternClass, centre, stream, values) };
}

function singularities(
  patternClass: PatternClass,
  centre: PadPoint,
  stream: RandomStream,
  values: TopologyValues,
): Pick<Pattern, 'cores' | 'deltas'> {
  const below = (side: number, down: number, sideSd: number): PadPoint => ({
    x: centre.x + side + sideSd * standardNormal(stream),
    y: centre.y - down + values.deltaSpreadMm * standardNormal(stream),
  });
  const leftDelta = () => below(-values.deltaSideMm, values.deltaBelowMm, values.deltaSpreadMm);
  const rightDelta = () => below(values.deltaSideMm, values.deltaBelowMm, values.deltaSpreadMm);
  switch (patternClass) {
    case 'arch':
      return { cores: [], deltas: [] };
    case 'tented-arch':
      return { cores: [centre], deltas: [below(0, values.tentedDeltaBelowMm, values.tentedDeltaSideMm)] };
    case 'left-loop':
      return { cores: [centre], deltas: [rightDelta()] };
    case 'right-loop':
      return { cores: [centre], deltas: [leftDelta()] };
    case 'whorl': {
      const half = (values.whorlCoresMm + values.whorlCoresSpreadMm * standardNormal(stream)) / 2;
      const lean = (values.whorlCoresSpreadMm * standardNormal(stream)) / 2;
      const cores = [
        { x: centre.x + lean, y: centre.y + half },
        { x: centre.x - lean, y: centre.y - half },
      ];
      return { cores, deltas: [leftDelta(), rightDelta()] };
    }
  }
}
