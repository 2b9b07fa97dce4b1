import type { CaptureParameter } from './capture.ts';
import { CAPTURE } from './capture.ts';
import type { DeviceParameter } from './device.ts';
import { DEVICE } from './device.ts';
import { partPrefix } from './fingerprint-parameters.ts';
import type { GrowthParameter } from './growth.ts';
import { GROWTH } from './growth.ts';
import type { ParameterTable, Values } from './parameter.ts';
import type { PersonParameter } from './person.ts';
import { PERSON } from './person.ts';
import type { QualityParameter } from './quality.ts';
import { QUALITY } from './quality.ts';
import type { TopologyParameter } from './topology.ts';
import { TOPOLOGY } from './topology.ts';

/** The values of one variant of the model, by part. */
export type FingerModel = {
  readonly person: Values<PersonParameter>;
  readonly growth: Values<GrowthParameter>;
  readonly topology: Values<TopologyParameter>;
  readonly quality: Values<QualityParameter>;
  readonly capture: Values<CaptureParameter>;
  readonly device: Values<DeviceParameter>;
};

/** The same model with other values, by full name as in `FINGERPRINT_PARAMETERS`. */
export type ModelChanges = Readonly<Record<string, number>>;

/**
 * The base model, or a variant of it: a scenario that sweeps a constant says here which.
 *
 * @param changes new values by name, such as `{ 'fingers.quality.childSlope': 3 }`; stature cannot be changed
 * @throws {RangeError} a name is not a parameter of the model, or a value is not a finite number
 */
export function fingerModel(changes: ModelChanges = {}): FingerModel {
  const left = new Map(Object.entries(changes));
  const values = <Name extends string>(part: string, table: ParameterTable<Name>): Values<Name> => {
    const result = {} as Record<Name, number>;
    for (const name of Object.keys(table) as Name[]) {
      const parameter = partPrefix(part) + name;
      const value = left.get(parameter) ?? table[name].value;
      if (!Number.isFinite(value)) throw new RangeError(`${parameter} is ${value}; expected a finite number`);
      left.delete(parameter);
      result[name] = value;
    }
    return result;
  };
  const model: FingerModel = {
    person: values('person', PERSON),
    growth: values('growth', GROWTH),
    topology: values('topology', TOPOLOGY),
    quality: values('quality', QUALITY),
    capture: values('capture', CAPTURE),
    device: values('device', DEVICE),
  };
  const [unknown] = left.keys();
  if (unknown !== undefined)
    throw new RangeError(`'${unknown}' is not a parameter of the finger model that can be changed`);
  return model;
}

/** The model with the values of the parameter table. */
export const FINGER_MODEL: FingerModel = fingerModel();
