// ISO/IEC 19794-2:2005, record format. All numbers are big-endian.
//
// header, 24 bytes   0 magic:4 | 4 version:4 | 8 length:4 | 12 certified:1 zero:3 device:12 | 14 width:2 | 16 height:2
//                    18 x px/cm:2 | 20 y px/cm:2 | 22 views:1 | 23 zero:1
// view, 4 bytes      0 position:1 | 1 number:4 impression:4 | 2 quality:1 | 3 minutiae:1, then 6 bytes a minutia
// minutia, 6 bytes   0 type:2 x:14 | 2 zero:2 y:14 | 4 angle:1 | 5 quality:1
// extended data      0 length:2 of what follows, then blocks: 0 type:2 | 2 length:2 with these four | data

export const HEADER_BYTES = 24;
export const VIEW_BYTES = 4;
export const MINUTIA_BYTES = 6;
export const EXTENDED_LENGTH_BYTES = 2;
export const BLOCK_BYTES = 4;

/** "FMR" and a zero. */
export const MAGIC = 0x46_4d_52_00;
/** " 20" and a zero. */
export const VERSION = 0x20_32_30_00;

export const LENGTH_AT = 8;
export const DEVICE_AT = 12;
export const WIDTH_AT = 14;
export const HEIGHT_AT = 16;
export const X_RESOLUTION_AT = 18;
export const Y_RESOLUTION_AT = 20;
export const VIEW_COUNT_AT = 22;
export const RESERVED_AT = 23;

export const CERTIFIED_BIT = 0x8000;
export const DEVICE_ID_BITS = 0x0fff;
export const COORDINATE_BITS = 0x3fff;
export const COORDINATE_SHIFT = 14;

export const LEAST_PIXELS_PER_CM = 99;
export const MOST_VIEWS = 176;
export const MOST_QUALITY = 100;
export const MOST_TYPE = 2;
/** Live and non-live, plain and rolled, and swipe. */
export const IMPRESSION_TYPES: readonly number[] = [0, 1, 2, 3, 8];
