import type { FingerPosition } from '../finger-position.ts';
import type { Device } from '../impression/device.ts';
import type { Sex } from '../owner.ts';

/** What is true of one made impression. */
export type TruthRow = {
  /** Name of the file; none is written where nothing was acquired. */
  readonly file: string;
  readonly person: number;
  readonly finger: FingerPosition;
  readonly impression: number;
  readonly sex: Sex;
  readonly trueAgeYears: number;
  readonly recordedAgeYears: number;
  readonly quality: number | undefined;
  readonly device: Device;
  /** Size of the finger as a share of its adult size. */
  readonly scale: number | undefined;
  readonly acquired: boolean;
};

/** Columns of `truth.csv`, in order. */
export const TRUTH_COLUMNS: readonly (keyof TruthRow)[] = [
  'file',
  'person',
  'finger',
  'impression',
  'sex',
  'trueAgeYears',
  'recordedAgeYears',
  'quality',
  'device',
  'scale',
  'acquired',
];

const DECIMALS = 6;

/** One line of `truth.csv` without its end; empty where a value is unknown, numbers to six decimals. */
export function truthLine(row: TruthRow): string {
  return TRUTH_COLUMNS.map((column) => {
    const value = row[column];
    return typeof value === 'number' ? String(Number(value.toFixed(DECIMALS))) : String(value ?? '');
  }).join(',');
}
