import { describe, expect, it } from 'vitest';
import { INK, LOSS_INK } from '../figure/ink.ts';
import { STYLE } from './style.ts';

// sRGB transfer and weights of WCAG 2.2; exp and log, since powers differ between versions of Node.
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : Math.exp(2.4 * Math.log((part + 0.055) / 1.055));
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const schemes = [...STYLE.matchAll(/:root \{([^}]*--ground[^}]*)\}/g)].map(([, body = '']) =>
  Object.fromEntries([...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => [name, colour])),
);

describe('colours', () => {
  it('exist for light, dark and paper', () => expect(schemes).toHaveLength(3));

  it('of text stand out from every ground by 4.5 to 1', () => {
    for (const scheme of schemes) {
      for (const text of ['text', 'quiet', 'accent', 'benefit', 'harm']) {
        for (const ground of ['ground', 'raised', 'warn']) {
          expect(contrast(scheme[text] ?? '', scheme[ground] ?? ''), `${text} on ${ground}`).toBeGreaterThanOrEqual(
            4.5,
          );
        }
      }
    }
  });

  it('of areas carry white letters by 4.5 to 1', () => {
    for (const fill of Object.values(LOSS_INK)) expect(contrast(fill, INK.onFill), fill).toBeGreaterThanOrEqual(4.5);
  });

  it('of points and lines stand out from white and from the dark ground by 3 to 1', () => {
    for (const ink of [INK.main, INK.second, INK.third, INK.quiet]) {
      for (const scheme of schemes) expect(contrast(ink, scheme['ground'] ?? ''), ink).toBeGreaterThanOrEqual(3);
    }
  });
});
