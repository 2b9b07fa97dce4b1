import { draws } from '@eurodac-sim/primitives';
import { expect, it } from 'vitest';
import { tenPrint } from '../impression/ten-print.ts';
import { templatePicture } from './template-picture.ts';

it('a picture shows every minutia once, with its direction and type', () => {
  const [thumb] = tenPrint(draws(1), { replication: 0, person: 0, sex: 'male' }, { index: 0, trueAgeYears: 30 });
  if (thumb?.kind !== 'acquired') throw new Error('expected an impression');
  const { template } = thumb;
  const picture = templatePicture(template);
  expect(picture.match(/<circle /g)).toHaveLength(template.count);
  expect(picture.match(/class="ending"/g)).toHaveLength(template.type.filter((type) => type === 1).length);
  expect(picture).toContain(`<title>right-thumb, ${template.count} minutiae, quality ${template.quality}</title>`);
  expect(picture).not.toMatch(/NaN|undefined/);
});

it('a tick points up the image for a quarter turn', () => {
  const columns = { x: new Uint16Array([50]), y: new Uint16Array([60]), angle: new Uint8Array([64]) };
  const picture = templatePicture({
    ...columns,
    count: 1,
    type: new Uint8Array([1]),
    minutiaQuality: new Uint8Array([0]),
    width: 100,
    height: 100,
    pixelsPerCm: 197,
    position: 'unknown',
    quality: 1,
  });
  expect(picture).toContain('d="M50 60l0.0 -14.0"');
});
