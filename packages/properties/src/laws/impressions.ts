import type { Template } from '@eurodac-sim/fingerprint';
import fc from 'fast-check';
import type { Pressed } from '../arbitraries/impressions.ts';
import { pressed } from '../arbitraries/impressions.ts';
import type { Law } from '../law.ts';
import { law } from '../law.ts';
import type { Subject } from '../subject.ts';

type Placed = Pressed & { readonly by: readonly [number, number] };

/** The impression lying elsewhere in a larger image. */
const shifted = (template: Template, [right, down]: readonly [number, number]): Template => ({
  ...template,
  x: template.x.map((x) => x + right),
  y: template.y.map((y) => y + down),
  width: template.width + MOST_PIXELS,
  height: template.height + MOST_PIXELS,
});
const MOST_PIXELS = 100;
/** A quarter of a circle in the unit of angles. */
const QUARTER = 64;
const CIRCLE = 256;

/** The image turned by a quarter, which moves no minutia against another. */
const turned = (template: Template): Template => ({
  ...template,
  x: Uint16Array.from(template.y, (y) => template.height - 1 - y),
  y: Uint16Array.from(template.x),
  angle: template.angle.map((angle) => (angle + CIRCLE - QUARTER) % CIRCLE),
  width: template.height,
  height: template.width,
});

const scores = ({ mated, other }: Pressed, probe: Template, subject: Subject): readonly number[] =>
  [mated, other].map((reference) => subject.compare(probe, reference));
/** Whether every score with the probe changed is within some points of that with the probe as it was. */
function isWithin(points: number, value: Pressed, changed: Template, subject: Subject): boolean {
  const before = scores(value, value.probe, subject);
  return scores(value, changed, subject).every((score, index) => Math.abs(score - (before[index] ?? 0)) <= points);
}

const story = (value: Pressed, as: string, probe: Template, subject: Subject): string =>
  `${value.words} scores ${scores(value, value.probe, subject).join(' and ')} with itself again and with a stranger, ${as} ${scores(value, probe, subject).join(' and ')}`;

/** Points a score may change by chance; assumption: what strangers score, seen up to about 130 in 120 pairs, and far below what one finger scores. */
const CHANCE = 150;

const aShiftedProbeScoresAlike: Law = law<Placed>({
  name: 'a-shifted-probe-scores-alike',
  statement: 'Where in the image a finger lies changes a score by less than tells a finger from a stranger.',
  source: 'meaning of a comparison of minutiae, ISO/IEC 19794-2',
  costly: true,
  given: fc.tuple(pressed, fc.tuple(fc.nat(MOST_PIXELS), fc.nat(MOST_PIXELS))).map(([value, by]) => ({ ...value, by })),
  holds: (value, subject) => isWithin(CHANCE, value, shifted(value.probe, value.by), subject),
  labels: ({ by: [right, down] }) => (right + down > 0 ? ['shifted'] : []),
  exercisedBy: { shifted: 0.5 },
  story: (value, subject) =>
    story(value, `shifted by ${value.by.join(', ')} pixels`, shifted(value.probe, value.by), subject),
});

const aTurnedProbeScoresAlike: Law = law<Pressed>({
  name: 'a-turned-probe-scores-alike',
  statement: 'Turning the image of the probe by a quarter changes a score by less than tells a finger from a stranger.',
  source: 'meaning of a comparison of minutiae, ISO/IEC 19794-2',
  costly: true,
  given: pressed,
  holds: (value, subject) => isWithin(CHANCE, value, turned(value.probe), subject),
  labels: (value, subject) => {
    const [mated = 0, other = 0] = scores(value, value.probe, subject);
    return [mated > 2 * other ? 'told-apart' : 'alike'];
  },
  exercisedBy: { 'told-apart': 0.3 },
  story: (value, subject) => story(value, 'turned', turned(value.probe), subject),
});

export const IMPRESSION_LAWS: readonly Law[] = [aShiftedProbeScoresAlike, aTurnedProbeScoresAlike];
