import type { Template } from '@eurodac-sim/fingerprint';
import { draws, normal } from '@eurodac-sim/primitives';

export type Point = { readonly x: number; readonly y: number; readonly angle: number };

/** A template of given minutiae, 500 by 500 pixels at 500 per inch. */
export function templateOf(points: readonly Point[]): Template {
  return {
    count: points.length,
    x: Uint16Array.from(points, ({ x }) => x),
    y: Uint16Array.from(points, ({ y }) => y),
    angle: Uint8Array.from(points, ({ angle }) => angle),
    type: new Uint8Array(points.length).fill(1),
    minutiaQuality: new Uint8Array(points.length),
    width: 500,
    height: 500,
    pixelsPerCm: 197,
    position: 'right-thumb',
    quality: 60,
  };
}

/** Minutiae scattered at random over 280 by 380 pixels: not a finger, but enough to tell fingers apart. */
export function scattered(seed: number, count: number): Template {
  const stream = draws(seed).stream({ replication: 0, person: 0, purpose: 'scattered-minutiae' });
  return templateOf(
    Array.from({ length: count }, () => ({
      x: 110 + Math.floor(280 * stream.uniform()),
      y: 60 + Math.floor(380 * stream.uniform()),
      angle: Math.floor(256 * stream.uniform()),
    })),
  );
}

/** The same minutiae turned by `turn`/256 about the middle of the image, with `jitter` pixels and units of noise. */
export function pressedAgain(template: Template, turn: number, jitter = 0): Template {
  const stream = draws(turn + 1000 * jitter).stream({ replication: 0, person: 0, purpose: 'pressed-again' });
  const noise = (): number => normal(stream.uniform(), 0, jitter);
  const cosine = Math.cos((turn * Math.PI) / 128);
  const sine = Math.sin((turn * Math.PI) / 128);
  return templateOf(
    Array.from(template.x, (x, k) => {
      const dx = x - 250;
      const dy = 250 - template.y[k]!;
      return {
        x: Math.round(250 + cosine * dx - sine * dy + noise()),
        y: Math.round(250 - sine * dx - cosine * dy + noise()),
        angle: (template.angle[k]! + turn + Math.round(noise()) + 256) & 255,
      };
    }),
  );
}
