import type { RandomStream } from '@eurodac-sim/primitives';

/** Layers of equal area under the normal density, and where the lowest one's tail begins for so many of them. */
const LAYERS = 128;
const TAIL_FROM = 3.442619855899;
/** Area of a layer for a density of 1 at 0. */
const LAYER_AREA = 9.91256303526217e-3;

/** Right edges of the layers, from the lowest (as wide as its area with the tail asks for) to 0, and the density at them. */
const EDGES = new Float64Array(LAYERS + 1);
const DENSITIES = new Float64Array(LAYERS + 1);
EDGES[0] = LAYER_AREA / density(TAIL_FROM);
EDGES[1] = TAIL_FROM;
for (let k = 2; k < LAYERS; k++)
  EDGES[k] = Math.sqrt(-2 * Math.log(LAYER_AREA / EDGES[k - 1]! + density(EDGES[k - 1]!)));
for (let k = 0; k <= LAYERS; k++) DENSITIES[k] = density(EDGES[k]!);

function density(x: number): number {
  return Math.exp(-0.5 * x * x);
}

/**
 * A standard normal draw from a stream: mostly one word, of which the lowest eight bits choose a layer and a side.
 *
 * @source Marsaglia and Tsang, The ziggurat method for generating random variables, J. Stat. Software 5(8), 2000; as
 *   corrected by Doornik, 2005: the layer and the place in it come from different bits
 */
export function standardNormal(stream: RandomStream): number {
  for (;;) {
    const word = stream.word();
    const layer = word & (LAYERS - 1);
    const side = (word & LAYERS) === 0 ? 1 : -1;
    const x = (((word >>> 8) + 0.5) / 0x100_0000) * EDGES[layer]!;
    if (x < EDGES[layer + 1]!) return side * x;
    if (layer === 0) return side * beyondTail(stream);
    const [low, high] = [DENSITIES[layer]!, DENSITIES[layer + 1]!];
    if (low + stream.uniform() * (high - low) < density(x)) return side * x;
  }
}

/** A normal draw given that it lies beyond `TAIL_FROM`. */
function beyondTail(stream: RandomStream): number {
  for (;;) {
    const x = -Math.log(stream.uniform()) / TAIL_FROM;
    if (-2 * Math.log(stream.uniform()) > x * x) return TAIL_FROM + x;
  }
}

/** A Poisson draw with a mean below 700, where exp(-mean) is still a number. @source Knuth, TAOCP 2, 3.4.1 */
export function poisson(stream: RandomStream, mean: number): number {
  const end = Math.exp(-mean);
  let count = 0;
  for (let product = stream.uniform(); product > end; product *= stream.uniform()) count++;
  return count;
}
