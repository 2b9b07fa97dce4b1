import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FingerPosition, Sex, Template } from '@eurodac-sim/fingerprint';
import { FINGER_POSITIONS, readRecord } from '@eurodac-sim/fingerprint';
import type { GrowthHandling, SampleId, TenPrint } from '@eurodac-sim/matching';
import { createGallery, probeSigns, signSheet } from '@eurodac-sim/matching';
import { csvParse } from 'd3-dsv';
import { InputError } from './exit-codes.ts';
import { recordFolders } from './record-folder.ts';
import type { SearchMaterial } from './search-probes.ts';

const FINGERS: number = FINGER_POSITIONS.length;

/** What a truth file records of an impression beside its template: nothing that says whose it is goes to the matcher. */
type Recorded = { readonly sex: Sex | 'unknown'; readonly recordedAgeYears: number | 'unknown' };

const NOTHING: Recorded = { sex: 'unknown', recordedAgeYears: 'unknown' };

/** The captures of one person: ten-prints by number of the impression, rising. */
type Person = { readonly number: number; readonly samples: readonly TenPrint[] };

/**
 * Persons in folders of records as `fingers make` names them, finger 10 p + k is the k-th of person p, or in single
 * records of several fingers. Where one path serves as gallery and probes, the first impressions are the gallery and the
 * later ones the probes.
 */
export function recordMaterial(wanted: {
  readonly gallery: string;
  readonly probes: string;
  readonly growth: GrowthHandling;
  readonly positions: readonly FingerPosition[];
}): SearchMaterial {
  const gallery = personsIn(wanted.gallery, wanted.positions);
  const same = wanted.gallery === wanted.probes;
  const probes = same ? gallery : personsIn(wanted.probes, wanted.positions);
  const taken = probes.flatMap(({ number, samples }) =>
    samples
      .slice(same ? 1 : 0)
      .map((sample) => ({ sample, number, mate: gallery.findIndex((one) => one.number === number) })),
  );
  if (taken.length === 0) throw new InputError(`${wanted.probes}: no impression is left to be searched for`);
  const slots = createGallery({ slots: gallery.length + taken.length, growthHandling: wanted.growth });
  const enrolled = gallery.map(({ samples }) => samples[0]!);
  for (const [slot, sample] of enrolled.entries()) slots.write(slot as SampleId, sample);
  for (const [k, { sample }] of taken.entries()) slots.write((gallery.length + k) as SampleId, sample);
  return {
    gallery: slots,
    persons: gallery.length,
    templates: enrolled.reduce((sum, { templates }) => sum + templates.filter((one) => one !== undefined).length, 0),
    sheets: [signSheet(wanted.growth, 0 as SampleId, enrolled)],
    batches: async function* () {
      yield taken.map(({ sample, number, mate }, k) => ({
        slot: (gallery.length + k) as SampleId,
        signs: probeSigns(sample, wanted.growth),
        mate: mate < 0 ? undefined : (mate as SampleId),
        grossFailure: false,
        person: number,
      }));
    },
  };
}

function personsIn(path: string, positions: readonly FingerPosition[]): readonly Person[] {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) return [personInRecord(path, positions)];
  const truth = truthIn(path);
  const [folder] = recordFolders([path], []);
  const persons = new Map<number, Map<number, (Template | undefined)[]>>();
  for (const { finger, impression, template } of folder!.files) {
    const number = Math.floor((finger - 1) / FINGERS);
    const place = (finger - 1) % FINGERS;
    if (template === undefined || !positions.includes(FINGER_POSITIONS[place]!)) continue;
    const impressions = persons.get(number) ?? new Map<number, (Template | undefined)[]>();
    persons.set(number, impressions);
    const templates = impressions.get(impression) ?? new Array<Template | undefined>(FINGERS).fill(undefined);
    impressions.set(impression, templates);
    templates[place] = template;
  }
  if (persons.size === 0) throw new InputError(`${path}: no record of the fingers asked for`);
  return [...persons].map(([number, impressions]) => ({
    number,
    samples: [...impressions]
      .sort(([a], [b]) => a - b)
      .map(([impression, templates]) => ({ templates, ...(truth.get(`${number} ${impression}`) ?? NOTHING) })),
  }));
}

/** One record: its views by finger position. */
function personInRecord(path: string, positions: readonly FingerPosition[]): Person {
  const templates = new Array<Template | undefined>(FINGERS).fill(undefined);
  for (const view of readRecord(readFileSync(path)).views) {
    const place = FINGER_POSITIONS.indexOf(view.position as FingerPosition);
    if (place >= 0 && positions.includes(FINGER_POSITIONS[place]!)) templates[place] ??= view;
  }
  if (templates.every((template) => template === undefined))
    throw new InputError(`${path}: no view of the fingers asked for`);
  return { number: 0, samples: [{ templates, ...NOTHING }] };
}

/** Sex and recorded age of each impression, by person and number of the impression, from a `truth.csv` where there is one. */
function truthIn(path: string): ReadonlyMap<string, Recorded> {
  const file = join(path, 'truth.csv');
  if (!existsSync(file)) return new Map();
  return new Map(
    csvParse(readFileSync(file, 'utf8')).map((row): [string, Recorded] => {
      const sex = row['sex'] === 'female' || row['sex'] === 'male' ? row['sex'] : 'unknown';
      const years = Number(row['recordedAgeYears']);
      const recordedAgeYears = row['recordedAgeYears'] !== '' && Number.isFinite(years) ? years : 'unknown';
      return [`${row['person']} ${row['impression']}`, { sex, recordedAgeYears }];
    }),
  );
}
