import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Device, FingerPosition } from '@eurodac-sim/fingerprint';
import {
  DEVICES,
  FINGER_POSITIONS,
  madeFingers,
  RECORD_FORMATS,
  TRUTH_COLUMNS,
  truthLine,
} from '@eurodac-sim/fingerprint';
import { draws } from '@eurodac-sim/primitives';
import { newFolder } from '../new-folder.ts';
import { oneOf } from '../one-of.ts';
import type { Terminal } from '../terminal.ts';

type Options = {
  readonly out: string;
  readonly persons: number;
  readonly seed: number;
  readonly fingers: string;
  readonly ages: readonly number[];
  readonly impressions: number;
  readonly device: string;
  readonly format: string;
  readonly json?: boolean;
};

/** `fingers make`: synthetic records and the truth about them, in a folder that is whole or absent. */
export function fingersMake(options: Options, terminal: Terminal): void {
  const format = oneOf('--format', options.format, RECORD_FORMATS);
  const fingers =
    options.fingers === 'all'
      ? FINGER_POSITIONS
      : options.fingers.split(',').map((name): FingerPosition => oneOf('--fingers', name, FINGER_POSITIONS));
  const device: Device = oneOf('--device', options.device, DEVICES);
  const wanted = {
    persons: options.persons,
    fingers,
    agesYears: options.ages,
    impressions: options.impressions,
    device,
    format,
  };
  let records = 0;
  let failed = 0;
  newFolder(options.out, '--out', (folder) => {
    const truth = join(folder, 'truth.csv');
    writeFileSync(truth, `${TRUTH_COLUMNS.join(',')}\n`);
    for (const made of madeFingers(draws(options.seed), wanted)) {
      appendFileSync(truth, `${truthLine(made.truth)}\n`);
      if (made.record === undefined) failed++;
      else {
        records++;
        writeFileSync(join(folder, made.truth.file), made.record);
      }
    }
  });
  if (options.json === true)
    terminal.out(
      JSON.stringify({ out: options.out, format, records, notAcquired: failed, seed: options.seed }, null, 2),
    );
  else terminal.out(`${records} records and truth.csv in ${options.out}; ${failed} impressions were not acquired`);
}
