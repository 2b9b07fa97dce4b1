import type { Device } from '../impression/device.ts';
import type { ParameterTable } from './parameter.ts';
import { assumed, sourced } from './parameter.ts';

type DeviceField = 'widthMm' | 'heightMm' | 'pixelsPerInch';
export type DeviceParameter = `${Device}.${DeviceField}`;

const FAP = 'fingerprint acquisition profiles, EBTS appendix F';
const window = (value: number) => sourced({ value, range: [value, value], unit: 'mm' }, 'memory', FAP, 'verify');
const wide = (value: number) =>
  assumed({ value, range: [value, value], unit: 'mm' }, 'wide enough for one finger of a slap');
const RESOLUTION = sourced(
  { value: 500, range: [500, 500], unit: 'pixels per inch' },
  'read',
  'resolution of operational ten-print capture in the studies used',
);

/** Window and resolution of each capture device. */
export const DEVICE: ParameterTable<DeviceParameter> = {
  'ten-print-scanner.widthMm': wide(25.4),
  'ten-print-scanner.heightMm': wide(38.1),
  'ten-print-scanner.pixelsPerInch': RESOLUTION,
  'fap10.widthMm': window(12.7),
  'fap10.heightMm': window(16.5),
  'fap10.pixelsPerInch': RESOLUTION,
  'fap20.widthMm': window(15.2),
  'fap20.heightMm': window(20.3),
  'fap20.pixelsPerInch': RESOLUTION,
  'fap30.widthMm': window(20.3),
  'fap30.heightMm': window(25.4),
  'fap30.pixelsPerInch': RESOLUTION,
  'rolled-ten-print.widthMm': window(40.6),
  'rolled-ten-print.heightMm': window(38.1),
  'rolled-ten-print.pixelsPerInch': RESOLUTION,
  'slap-4-4-2.widthMm': sourced(
    { value: 20.3, range: [20.3, 25.4], unit: 'mm' },
    'memory',
    FAP,
    'a quarter of the 81.3 mm of a four-finger window; verify',
  ),
  'slap-4-4-2.heightMm': wide(38.1),
  'slap-4-4-2.pixelsPerInch': RESOLUTION,
  'high-resolution.widthMm': wide(25.4),
  'high-resolution.heightMm': wide(38.1),
  'high-resolution.pixelsPerInch': sourced(
    { value: 1270, range: [1270, 1270], unit: 'pixels per inch' },
    'read',
    'Jain et al., Fingerprint recognition of young children, IEEE TIFS 2017',
  ),
};
