import type { Device } from '../impression/device.ts';
import { CAPTURE } from './capture.ts';
import { DEVICE } from './device.ts';
import { GROWTH } from './growth.ts';
import type { Parameter, ParameterTable } from './parameter.ts';
import { PERSON } from './person.ts';
import { QUALITY } from './quality.ts';
import { STATURE_PARAMETERS } from './stature.ts';
import { TOPOLOGY } from './topology.ts';

/** The prefix of every parameter of a part of the model. */
export const partPrefix = (part: string): string => `fingers.${part}.`;

const rows = <Name extends string>(part: string, table: ParameterTable<Name>): readonly Parameter[] =>
  (Object.keys(table) as Name[]).map((name) => ({ parameter: partPrefix(part) + name, ...table[name] }));

/** Every constant of the model of fingers with its range, source and basis; the code reads its numbers from here. */
export const FINGERPRINT_PARAMETERS: readonly Parameter[] = [
  ...rows('person', PERSON),
  ...rows('growth', GROWTH),
  ...STATURE_PARAMETERS,
  ...rows('topology', TOPOLOGY),
  ...rows('quality', QUALITY),
  ...rows('capture', CAPTURE),
  ...rows('device', DEVICE),
];

/** What only collections of records use: a simulation brings its own belief about ages. */
const OF_COLLECTIONS: readonly string[] = ['fingers.person.recordedAgeWrong', 'fingers.person.recordedAgeSd'];

/** The constants that the prints of a simulated capture depend on; those of other devices are left out. */
export function captureParameters(device: Device): readonly Parameter[] {
  const devices = partPrefix('device');
  return FINGERPRINT_PARAMETERS.filter(
    ({ parameter }) =>
      !OF_COLLECTIONS.includes(parameter) &&
      (!parameter.startsWith(devices) || parameter.startsWith(`${devices}${device}.`)),
  );
}
