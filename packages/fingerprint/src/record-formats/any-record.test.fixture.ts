import fc from 'fast-check';
import { FINGER_POSITIONS } from '../finger-position.ts';
import { minutiaQualityOf, qualityOf } from '../iso-19794-2/qualities-2011.ts';
import type { Template } from '../template/template.ts';
import { extendedDataOf } from './extended-data.ts';
import type { FingerRecord, RecordView, RecordView2011 } from './finger-record.ts';

const byte = fc.integer({ min: 0, max: 0xff });
const word = fc.integer({ min: 0, max: 0xffff });
const coordinate = fc.integer({ min: 0, max: 0x3fff });
const percent = fc.integer({ min: 0, max: 100 });
const image = fc.record({ width: word, height: word, pixelsPerCm: fc.integer({ min: 99, max: 0xffff }) });
const minutia = fc.tuple(coordinate, coordinate, byte, fc.integer({ min: 0, max: 2 }), percent);
const minutiae = fc.array(minutia, { maxLength: 60 });
const position = fc.constantFrom('unknown' as const, ...FINGER_POSITIONS);
const block = fc.record({ type: word, data: fc.uint8Array({ maxLength: 40 }) });
const extendedData = fc.array(block, { maxLength: 3 }).map(extendedDataOf);

/** Any template that ISO/IEC 19794-2:2005 has room for. */
export const anyTemplate: fc.Arbitrary<Template> = fc
  .record({ minutiae, image, position, quality: percent })
  .map(({ minutiae: rows, image: size, ...labels }) => ({ ...columnsOf(rows), ...size, ...labels }));

function columnsOf(rows: readonly (readonly number[])[]) {
  return {
    count: rows.length,
    x: Uint16Array.from(rows, ([x]) => x!),
    y: Uint16Array.from(rows, ([, y]) => y!),
    angle: Uint8Array.from(rows, ([, , angle]) => angle!),
    type: Uint8Array.from(rows, ([, , , type]) => type!),
    minutiaQuality: Uint8Array.from(rows, ([, , , , quality]) => quality!),
  };
}

const numbered = <View extends RecordView>(views: readonly View[]): readonly View[] =>
  views.map((view, k) => ({
    ...view,
    viewNumber: views.slice(0, k).filter((before) => before.position === view.position).length,
  }));

const anyView = fc
  .record({ template: anyTemplate, impressionType: fc.constantFrom(0, 1, 2, 3, 8), extendedData })
  .map(({ template, ...rest }): RecordView => ({ ...template, ...rest, viewNumber: 0 }));

const commonImage = fc
  .record({
    image,
    deviceCertified: fc.boolean(),
    deviceId: fc.integer({ min: 0, max: 0xfff }),
    views: fc.array(anyView, { minLength: 1, maxLength: 4 }),
  })
  .map(({ image: size, views, ...device }) => ({
    ...device,
    ...size,
    views: numbered(views.map((view) => ({ ...view, ...size }))),
  }));

export const anyIso2005: fc.Arbitrary<FingerRecord> = commonImage.map((common) => ({ format: 'iso2005', ...common }));

/** Angles that have a step of two degrees, so that nothing is rounded. */
const twoDegreeSteps = (view: RecordView): RecordView => ({
  ...view,
  angle: view.angle.map((angle) => Math.round(((angle % 180) * 256) / 180)),
});

export const anyAnsi2004: fc.Arbitrary<FingerRecord> = fc
  .record({ commonImage, productOwner: word, productType: word, lengthBytes: fc.constantFrom(2 as const, 6 as const) })
  .map(({ commonImage: { views, ...header }, ...product }) => ({
    format: 'ansi2004',
    ...product,
    ...header,
    views: views.map(twoDegreeSteps),
  }));

const qualityCode = fc.oneof(percent, fc.constantFrom(254, 255));
const anyView2011 = fc
  .record({
    view: anyView,
    captureTime: fc.uint8Array({ minLength: 9, maxLength: 9 }),
    deviceTechnology: fc.integer({ min: 0, max: 20 }),
    deviceVendor: word,
    deviceId: word,
    qualityBlocks: fc.array(
      fc.record({ quality: fc.oneof(percent, fc.constant(255)), vendor: word, algorithm: word }),
      { maxLength: 3 },
    ),
    certificates: fc.array(fc.record({ authority: word, scheme: byte }), { maxLength: 2 }),
    endingType: fc.integer({ min: 0, max: 1 }),
    codes: fc.option(fc.array(qualityCode, { minLength: 60, maxLength: 60 })),
  })
  .map(({ view, codes, ...rest }): RecordView2011 => {
    const minutiaQualityCodes = codes === null ? undefined : Uint8Array.from(codes.slice(0, view.count));
    const minutiaQuality = minutiaQualityCodes?.map(minutiaQualityOf) ?? new Uint8Array(view.count);
    return { ...view, ...rest, quality: qualityOf(rest.qualityBlocks), minutiaQualityCodes, minutiaQuality };
  });

export const anyIso2011: fc.Arbitrary<FingerRecord> = fc
  .record({ certified: fc.boolean(), views: fc.array(anyView2011, { minLength: 1, maxLength: 3 }) })
  .map(({ certified, views }) => ({
    format: 'iso2011',
    certified,
    views: numbered(certified ? views : views.map((view) => ({ ...view, certificates: [] }))),
  }));

/** Header, one view of a right index finger, one minutia: 36 bytes in ISO/IEC 19794-2:2005. */
export const ONE_MINUTIA: Template = {
  ...columnsOf([[10, 20, 30, 1, 0]]),
  width: 300,
  height: 400,
  pixelsPerCm: 197,
  position: 'right-index',
  quality: 60,
};
