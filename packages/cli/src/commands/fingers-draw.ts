import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DrawnImpression } from '@eurodac-sim/fingerprint';
import {
  collectionOwner,
  DEVICES,
  FINGER_POSITIONS,
  finger,
  impression,
  impressionsPicture,
  MalformedRecord,
  pressedSingularities,
  readRecord,
  statedSingularities,
} from '@eurodac-sim/fingerprint';
import { draws } from '@eurodac-sim/primitives';
import { InputError } from '../exit-codes.ts';
import { oneOf } from '../one-of.ts';
import type { Terminal } from '../terminal.ts';

type Options = {
  readonly out: string;
  readonly seed: number;
  readonly person: number;
  readonly finger: string;
  readonly ages: readonly number[];
  readonly device: string;
  readonly json?: boolean;
};

type Drawing = { readonly title: string; readonly impressions: readonly DrawnImpression[] };

/** Every view of a record file. @throws {InputError} it cannot be read or is no record */
function viewsOf(path: string): readonly DrawnImpression[] {
  try {
    const record = readRecord(readFileSync(path));
    return record.views.map((view) => ({
      template: view,
      singularities: statedSingularities(view, record.format),
      caption: `${basename(path)}, ${view.position === 'unknown' ? 'finger not stated' : view.position.replace('-', ' ')}`,
    }));
  } catch (problem) {
    if (problem instanceof MalformedRecord) throw new InputError(`${path}: ${problem.message}`);
    const reason = existsSync(path) ? (problem as Error).message : 'there is no such file';
    throw new InputError(`${path}: ${reason}; expected a file with a finger minutiae record`);
  }
}

function generated(options: Options, terminal: Terminal): Drawing {
  const position = oneOf('--finger', options.finger, FINGER_POSITIONS);
  const device = oneOf('--device', options.device, DEVICES);
  const random = draws(options.seed);
  const owner = collectionOwner(random, options.person);
  const made = finger(random, owner, position);
  const impressions = options.ages.flatMap((trueAgeYears, index): readonly DrawnImpression[] => {
    const capture = { index, trueAgeYears, device };
    const result = impression(random, made, capture);
    if (result.kind === 'acquired')
      return [
        {
          template: result.template,
          singularities: pressedSingularities(random, made, capture),
          caption: `age ${trueAgeYears} years`,
        },
      ];
    terminal.error(`At age ${trueAgeYears} nothing was acquired (${result.because}); the picture is without it.`);
    return [];
  });
  if (impressions.length === 0)
    throw new InputError(
      `--person ${options.person}, --finger ${position}: nothing was acquired at any age; expected an impression to draw: name another person, finger or age`,
    );
  const words = [position, made.pattern.class].map((name) => name.replace('-', ' '));
  const title = `Person ${options.person} of seed ${options.seed}, ${owner.sex}: ${words.join(', ')}`;
  return { title, impressions };
}

/** Writes a file that is whole or absent. @throws {InputError} it exists, or cannot be written */
function writeNew(path: string, text: string): void {
  if (existsSync(path))
    throw new InputError(`--out ${path}: it exists already and is not overwritten; name another file, or remove it`);
  const partial = join(dirname(path), `.${basename(path)}.partial-${process.pid}`);
  try {
    writeFileSync(partial, text);
    renameSync(partial, path);
  } catch (cause) {
    throw new InputError(
      `--out ${path}: cannot be written (${(cause as Error).message}); name a file in a folder that exists`,
    );
  } finally {
    rmSync(partial, { force: true });
  }
}

/** `fingers draw`: a picture of the impressions in record files, or of a synthetic finger at some ages. */
export function fingersDraw(files: readonly string[], options: Options, terminal: Terminal): void {
  const { title, impressions } =
    files.length === 0
      ? generated(options, terminal)
      : { title: files.map((path) => basename(path)).join(', '), impressions: files.flatMap(viewsOf) };
  writeNew(options.out, impressionsPicture(impressions, title));
  if (options.json !== true) {
    terminal.out(`${impressions.map(({ caption }) => caption).join('; ')}: drawn in ${options.out}`);
    return;
  }
  const shown = impressions.map(({ caption, template, singularities }) => ({
    caption,
    minutiae: template.count,
    quality: template.quality,
    cores: singularities?.cores ?? null,
    deltas: singularities?.deltas ?? null,
  }));
  terminal.out(JSON.stringify({ out: options.out, title, impressions: shown }, null, 2));
}
