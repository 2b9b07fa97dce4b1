import type { Allowed } from '../record-formats/allowed.ts';
import { from } from '../record-formats/allowed.ts';
import type { QualityBlock } from '../record-formats/finger-record.ts';

/** Code of a minutia quality that is not reported. */
export const NOT_REPORTED = 254;
/** Code of a quality whose algorithm failed. */
const FAILED = 255;

const known = from(0, 100);

/** Codes of a minutia quality. */
export const MINUTIA_QUALITY_CODE: Allowed = {
  holds: (code) => known.holds(code) || code === NOT_REPORTED || code === FAILED,
  expected: 'a whole number from 0 to 100, or 254 (not reported), or 255 (failed)',
};

/** Codes of the quality in a quality block. */
export const BLOCK_QUALITY: Allowed = {
  holds: (code) => known.holds(code) || code === FAILED,
  expected: 'a whole number from 0 to 100, or 255 (failed)',
};

/** The minutia quality of a template that a code means: 0 stands for not reported there, so that the least is 1. */
export function minutiaQualityOf(code: number): number {
  return code > 100 ? 0 : Math.max(1, code);
}

/** The quality that blocks state: that of the first whose algorithm did not fail, 0 where there is none. */
export function qualityOf(blocks: readonly QualityBlock[]): number {
  return blocks.find(({ quality }) => quality !== FAILED)?.quality ?? 0;
}
