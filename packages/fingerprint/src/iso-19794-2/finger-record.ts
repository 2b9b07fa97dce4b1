import type { Template } from '../template/template.ts';

/** A block of extended data, kept as its bytes: ridge counts (type 1), cores and deltas (2), zonal quality (3), others. */
export type ExtendedDataBlock = {
  /** 0 to 65535. */
  readonly type: number;
  readonly data: Uint8Array;
};

/** One impression in a record. */
export type RecordView = Template & {
  /** From 0 within the finger. */
  readonly viewNumber: number;
  /** ISO code: 0 live plain, 1 live rolled, 2 and 3 the same but not live, 8 swipe. */
  readonly impressionType: number;
  readonly extendedData: readonly ExtendedDataBlock[];
};

/** A finger minutiae record of ISO/IEC 19794-2:2005; the image size and resolution of its views are those of the record. */
export type FingerRecord = {
  readonly deviceCertified: boolean;
  /** 0 (unknown) to 4095. */
  readonly deviceId: number;
  readonly width: number;
  readonly height: number;
  readonly pixelsPerCm: number;
  readonly views: readonly RecordView[];
};

/** A record of one template, as a live plain impression by an unknown device. */
export function recordOf(template: Template): FingerRecord {
  const { width, height, pixelsPerCm } = template;
  const view: RecordView = { ...template, viewNumber: 0, impressionType: 0, extendedData: [] };
  return { deviceCertified: false, deviceId: 0, width, height, pixelsPerCm, views: [view] };
}
