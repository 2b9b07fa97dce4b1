import type { Template } from '@eurodac-sim/fingerprint';
import type { RandomStream } from '@eurodac-sim/primitives';
import { draws, normal } from '@eurodac-sim/primitives';

/** Minutiae of the templates that other matchers were timed on. */
const MEAN = 34.8;
const SD = 11.9;
const LEAST = 6;
const MOST = 81;

/**
 * The templates with minutiae taken away at random until their numbers are spread as those of the templates that other
 * matchers were timed on; the larger the template, the more it keeps. None has more than it had.
 */
export function thinned(seed: number, templates: readonly Template[]): readonly Template[] {
  const stream = draws(seed).stream({ replication: 0, person: 0, purpose: 'thinned' });
  const counts = templates.map(() => countOf(stream)).sort((a, b) => a - b);
  const order = templates.map((_, k) => k).sort((a, b) => templates[a]!.count - templates[b]!.count);
  const result = new Array<Template>(templates.length);
  for (const [place, k] of order.entries()) result[k] = some(stream, templates[k]!, counts[place]!);
  return result;
}

function countOf(stream: RandomStream): number {
  for (;;) {
    const count = Math.round(normal(stream.uniform(), MEAN, SD));
    if (count >= LEAST && count <= MOST) return count;
  }
}

function some(stream: RandomStream, template: Template, count: number): Template {
  const kept = Array.from({ length: template.count }, (_, k) => ({ k, u: stream.uniform() }))
    .sort((a, b) => a.u - b.u)
    .slice(0, count)
    .map(({ k }) => k);
  return {
    ...template,
    count: kept.length,
    x: Uint16Array.from(kept, (k) => template.x[k]!),
    y: Uint16Array.from(kept, (k) => template.y[k]!),
    angle: Uint8Array.from(kept, (k) => template.angle[k]!),
    type: Uint8Array.from(kept, (k) => template.type[k]!),
    minutiaQuality: Uint8Array.from(kept, (k) => template.minutiaQuality[k]!),
  };
}
