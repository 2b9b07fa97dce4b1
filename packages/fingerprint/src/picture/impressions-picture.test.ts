import { draws } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { finger } from '../finger/finger.ts';
import { impression } from '../impression/impression.ts';
import { ONE_MINUTIA } from '../record-formats/any-record.test.fixture.ts';
import type { DrawnImpression } from './drawing.ts';
import { impressionsPicture } from './impressions-picture.ts';
import { pressedSingularities } from './pressed-singularities.ts';

const one = (template = ONE_MINUTIA): DrawnImpression => ({ template, caption: 'age 6' });

describe('a picture of impressions', () => {
  it('shows every minutia once, by type, and says in words what it shows', () => {
    const random = draws(1);
    const made = finger(random, { replication: 0, person: 0, sex: 'male' }, 'right-thumb');
    const result = impression(random, made, { index: 0, trueAgeYears: 30 });
    if (result.kind !== 'acquired') throw new Error('expected an impression');
    const { template } = result;
    const endings = template.type.filter((type) => type === 1).length;
    const picture = impressionsPicture([one(template)], 'A <thumb> & more');
    const [, drawn] = /<g class="ending"[^>]*>(.*?)<g class="bifurcation"/s.exec(picture) ?? [];
    expect(drawn?.match(/<circle /g)).toHaveLength(endings);
    const ofLegend = 2;
    expect(picture.match(/<circle /g)).toHaveLength(template.count + ofLegend);
    expect(picture).toContain('<title>A &lt;thumb&gt; &amp; more</title>');
    expect(picture).toContain(`age 6: ${template.count} minutiae, of them ${endings} endings`);
    expect(picture).toContain('cores and deltas not known');
    expect(picture).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('has a tick that points up the image for a quarter turn', () => {
    const picture = impressionsPicture([one({ ...ONE_MINUTIA, angle: new Uint8Array([64]) })], 'one');
    const [, , dy] = /<g class="ending"[^>]*><g><path d="M[\d.]+ [\d.]+l([-\d.]+) ([-\d.]+)"/.exec(picture) ?? [];
    expect(Number(dy)).toBeLessThan(-10);
  });

  it('draws impressions of different resolutions at one scale', () => {
    const apart = { ...ONE_MINUTIA, count: 2, angle: new Uint8Array(2), type: new Uint8Array([1, 1]) };
    const wide = (x: number, pixelsPerCm: number) =>
      one({
        ...apart,
        x: new Uint16Array([0, x]),
        y: new Uint16Array(2),
        minutiaQuality: new Uint8Array(2),
        pixelsPerCm,
      });
    const centres = (picture: string) => [...picture.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    const picture = impressionsPicture([wide(197, 197), wide(394, 394)], 'two');
    expect(centres(picture).slice(0, 4)).toEqual([0, 200, 0, 200]);
  });

  it('shows the quality of minutiae where reported, and how to read it', () => {
    const graded = impressionsPicture([one({ ...ONE_MINUTIA, minutiaQuality: new Uint8Array([50]) })], 'one');
    expect(graded).toContain('paler: of lower quality');
    expect(graded).toContain('opacity="0.7"');
    expect(impressionsPicture([one()], 'one')).not.toContain('opacity');
  });

  it('shows cores, deltas and an impression without minutiae', () => {
    const none = { count: 0, x: new Uint16Array(), y: new Uint16Array(), angle: new Uint8Array() };
    const empty = { ...ONE_MINUTIA, ...none, type: new Uint8Array(), minutiaQuality: new Uint8Array() };
    const singularities = { cores: [{ x: 100, y: 100 }], deltas: [{ x: 50, y: 150 }] };
    const picture = impressionsPicture([{ ...one(empty), singularities }, one(empty)], 'empty');
    expect(picture.match(/class="core"/g)).toHaveLength(2);
    expect(picture.match(/class="delta"/g)).toHaveLength(2);
    expect(picture).not.toMatch(/NaN|undefined|Infinity/);
  });
});

it('a core falls in an impression where the minutiae around it do', () => {
  const random = draws(1);
  const capture = { index: 0, trueAgeYears: 12 };
  let compared = 0;
  for (let person = 0; person < 40; person++) {
    const made = finger(random, { replication: 0, person, sex: 'female' }, 'left-index');
    const [core] = made.pattern.cores;
    if (core === undefined) continue;
    const [pressed] = pressedSingularities(random, made, capture).cores;
    // The same marks again, moved by a millimetre along one axis: they fall as far from the core as the finger is grown.
    const moved = { ...made, pattern: { ...made.pattern, cores: [{ x: core.x + 1, y: core.y }] } };
    const [beside] = pressedSingularities(random, moved, capture).cores;
    const result = impression(random, made, capture);
    if (pressed === undefined || beside === undefined || result.kind !== 'acquired') continue;
    const grown = Math.hypot(beside.x - pressed.x, beside.y - pressed.y) / (19.7 * made.adultSize * result.scale);
    expect(grown).toBeGreaterThan(0.7);
    expect(grown).toBeLessThan(1.35);
    compared++;
  }
  expect(compared).toBeGreaterThan(15);
});
