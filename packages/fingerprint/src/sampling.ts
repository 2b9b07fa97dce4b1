import type { RandomStream } from '@eurodac-sim/primitives';

/** A standard normal draw from a stream. @source Marsaglia and Bray, polar method, SIAM Review 6(3), 1964 */
export function standardNormal(stream: RandomStream): number {
  for (;;) {
    const a = 2 * stream.uniform() - 1;
    const b = 2 * stream.uniform() - 1;
    const square = a * a + b * b;
    if (square < 1 && square > 0) return a * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/** A Poisson draw with a mean below 700, where exp(-mean) is still a number. @source Knuth, TAOCP 2, 3.4.1 */
export function poisson(stream: RandomStream, mean: number): number {
  const end = Math.exp(-mean);
  let count = 0;
  for (let product = stream.uniform(); product > end; product *= stream.uniform()) count++;
  return count;
}
