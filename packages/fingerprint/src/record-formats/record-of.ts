import { UNKNOWN_OWNER } from '../ansi-378-2004/ansi-2004.ts';
import { NOT_REPORTED } from '../iso-19794-2/qualities-2011.ts';
import type { Template } from '../template/template.ts';
import type { FingerRecord, Iso2005Record, RecordView, RecordView2011 } from './finger-record.ts';
import type { RecordFormat } from './record-format.ts';

const NOT_REPORTED_TIME = new Uint8Array(9).fill(0xff);

/**
 * A record of one template, as a live plain impression by an unknown device at an unknown time.
 *
 * In 2011 minutiae have five bytes where no minutia of the template has a quality, else six.
 */
export function recordOf(template: Template, format?: 'iso2005'): Iso2005Record;
export function recordOf(template: Template, format: RecordFormat): FingerRecord;
export function recordOf(template: Template, format: RecordFormat = 'iso2005'): FingerRecord {
  const view: RecordView = { ...template, viewNumber: 0, impressionType: 0, extendedData: new Uint8Array(0) };
  if (format === 'iso2011') return { format, certified: false, views: [representation(view)] };
  const { width, height, pixelsPerCm } = template;
  const image = { deviceCertified: false, deviceId: 0, width, height, pixelsPerCm, views: [view] };
  if (format === 'iso2005') return { format, ...image };
  return { format, productOwner: UNKNOWN_OWNER, productType: 0, lengthBytes: 2, ...image };
}

function representation(view: RecordView): RecordView2011 {
  const reported = view.minutiaQuality.some((quality) => quality !== 0);
  return {
    ...view,
    captureTime: NOT_REPORTED_TIME.slice(),
    deviceTechnology: 0,
    deviceVendor: 0,
    deviceId: 0,
    qualityBlocks: [{ quality: view.quality, vendor: 0, algorithm: 0 }],
    certificates: [],
    endingType: 0,
    minutiaQualityCodes: reported ? view.minutiaQuality.map((quality) => quality || NOT_REPORTED) : undefined,
  };
}
