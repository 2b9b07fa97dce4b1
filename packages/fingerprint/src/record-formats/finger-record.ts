import type { Template } from '../template/template.ts';

/** One impression in a record. */
export type RecordView = Template & {
  /** From 0 within the finger. */
  readonly viewNumber: number;
  /** Code of the format: 0 live plain, 1 live rolled, 2 and 3 the same but not live, 8 swipe; each format has others. */
  readonly impressionType: number;
  /** Whole blocks as their bytes, whatever they contain; `extendedDataBlocks` tells them apart. */
  readonly extendedData: Uint8Array;
};

/** A quality of an impression and the algorithm that found it. */
export type QualityBlock = {
  /** 0 to 100, or 255 where the algorithm failed. */
  readonly quality: number;
  readonly vendor: number;
  readonly algorithm: number;
};

/** A certificate of a capture device. */
export type Certificate = { readonly authority: number; readonly scheme: number };

/** One impression in a record of ISO/IEC 19794-2:2011, a representation. */
export type RecordView2011 = RecordView & {
  /** Nine bytes of date and time, kept as they are; all 255 where not reported. */
  readonly captureTime: Uint8Array;
  /** 0 (unknown) to 20. */
  readonly deviceTechnology: number;
  readonly deviceVendor: number;
  readonly deviceId: number;
  /** `quality` of the view is that of the first block whose algorithm did not fail, or 0 where there is none. */
  readonly qualityBlocks: readonly QualityBlock[];
  /** Empty where the record has no room for certificates. */
  readonly certificates: readonly Certificate[];
  /** Where an ending is placed: 0 at the bifurcation of the valley, 1 at the end of the ridge. */
  readonly endingType: number;
  /**
   * Minutia qualities as recorded: 0 to 100, 254 not reported, 255 failed; absent where minutiae have five bytes.
   * `minutiaQuality` of the view is 0 for 254 and 255, 1 for 0, else the same.
   */
  readonly minutiaQualityCodes: Uint8Array | undefined;
};

/** What stands once in the header of a record for all its views. */
export type CommonImage = {
  readonly deviceCertified: boolean;
  /** 0 (unknown) to 4095. */
  readonly deviceId: number;
  readonly width: number;
  readonly height: number;
  readonly pixelsPerCm: number;
  readonly views: readonly RecordView[];
};

/** A finger minutiae record of ISO/IEC 19794-2:2005; the image size and resolution of its views are those of the record. */
export type Iso2005Record = CommonImage & { readonly format: 'iso2005' };

/** A finger minutiae record of ANSI/INCITS 378-2004, whose angles have steps of two degrees. */
export type Ansi2004Record = CommonImage & {
  readonly format: 'ansi2004';
  /** Owner and type of the product that made the record, as registered for CBEFF. */
  readonly productOwner: number;
  readonly productType: number;
  /** Bytes that the record's length takes: 2, or 6 where it is longer than 65535 bytes or its maker chose so. */
  readonly lengthBytes: 2 | 6;
};

/** A finger minutiae record of ISO/IEC 19794-2:2011; every view has an image size of its own. */
export type Iso2011Record = {
  readonly format: 'iso2011';
  /** Whether the record has room for certificates. */
  readonly certified: boolean;
  readonly views: readonly RecordView2011[];
};

/** A finger minutiae record; `format` says of which standard. */
export type FingerRecord = Iso2005Record | Iso2011Record | Ansi2004Record;
