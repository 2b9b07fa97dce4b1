import type { Draws } from '@eurodac-sim/primitives';
import type { Impression } from '../impression/impression.ts';
import { tenPrint } from '../impression/ten-print.ts';
import type { ExtendedDataBlock } from '../record-formats/extended-data.ts';
import { extendedDataOf } from '../record-formats/extended-data.ts';
import type { FingerRecord, RecordView, RecordView2011 } from '../record-formats/finger-record.ts';
import { RECORD_FORMATS } from '../record-formats/record-format.ts';
import { recordOf } from '../record-formats/record-of.ts';
import { writeRecord } from '../record-formats/write-record.ts';
import { encodeTemplate } from '../template/compact-template.ts';
import type { Template } from '../template/template.ts';

/** Bytes that are well formed, and which reader they are for. */
export type SeedRecord = { readonly bytes: Uint8Array; readonly reader: 'record' | 'template' };

/** Persons of fuzzing are kept apart from all others by their replication. */
const FUZZED = 0xfffffffd;
const AGES_YEARS = [6, 30];

/** Ridge counts, one core with a direction and one delta without, and a block of a maker's own. */
const BLOCKS: readonly ExtendedDataBlock[] = [
  { type: 1, data: new Uint8Array([1, 0, 1, 3, 1, 2, 5]) },
  { type: 2, data: new Uint8Array([1, 0x40, 150, 0, 180, 64, 1, 0, 90, 1, 20]) },
  { type: 0x0301, data: new Uint8Array([7, 7, 7]) },
];

/** Well-formed records of synthetic fingers in every format, bare and with everything that a format has room for. */
export function seedRecords(draws: Draws): readonly SeedRecord[] {
  const templates = AGES_YEARS.flatMap((trueAgeYears, person) =>
    tenPrint(draws, { replication: FUZZED, person, sex: 'female' }, { index: 0, trueAgeYears }).flatMap(acquired),
  );
  const records = RECORD_FORMATS.flatMap((format) => [
    ...templates.slice(0, 6).map((template) => recordOf(template, format)),
    full(recordOf(templates[0]!, format), templates.slice(0, 3)),
    full(recordOf({ ...templates[1]!, position: 'unknown' }, format), templates.slice(1, 2)),
  ]);
  return [
    ...records.map((record): SeedRecord => ({ bytes: writeRecord(record), reader: 'record' })),
    ...templates.slice(0, 6).map((template): SeedRecord => ({ bytes: encodeTemplate(template), reader: 'template' })),
  ];
}

const acquired = (result: Impression): readonly Template[] => (result.kind === 'acquired' ? [result.template] : []);

/** The same record with views of other fingers and everything that its format has room for. */
function full(record: FingerRecord, others: readonly Template[]): FingerRecord {
  const more = <View extends RecordView>(first: View): readonly View[] => [
    { ...first, extendedData: extendedDataOf(BLOCKS) },
    { ...first, viewNumber: 1, extendedData: extendedDataOf(BLOCKS.slice(2)) },
    ...others.slice(1).map(
      (template): View => ({
        ...first,
        position: template.position,
        viewNumber: 0,
        extendedData: extendedDataOf([]),
      }),
    ),
  ];
  if (record.format === 'iso2011')
    return { ...record, certified: true, views: more(record.views[0]!).map(withQualities) };
  const common = { deviceCertified: true, deviceId: 0x0abc, views: more(record.views[0]!) };
  if (record.format === 'iso2005') return { ...record, ...common };
  return { ...record, ...common, lengthBytes: 6, productType: 0x0201 };
}

function withQualities(view: RecordView2011): RecordView2011 {
  const codes = view.minutiaQuality.map((_, k) => (k % 3 === 0 ? 254 : 40 + (k % 60)));
  return {
    ...view,
    qualityBlocks: [{ quality: 255, vendor: 1, algorithm: 2 }, ...view.qualityBlocks],
    certificates: [{ authority: 0x0103, scheme: 1 }],
    endingType: 1,
    minutiaQualityCodes: codes,
    minutiaQuality: codes.map((code) => (code === 254 ? 0 : code)),
  };
}
