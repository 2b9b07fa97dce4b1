import type { Template } from '@eurodac-sim/fingerprint';
import type { Candidate, SampleId } from '@eurodac-sim/matching';
import { createGallery } from '@eurodac-sim/matching';
import fc from 'fast-check';
import { template, templateUpTo } from '../arbitraries/templates.ts';
import type { Law } from '../law.ts';
import { law } from '../law.ts';
import type { Subject } from '../subject.ts';

const COLUMNS = ['x', 'y', 'angle', 'type', 'minutiaQuality'] as const;
const text = (one: Template): string =>
  JSON.stringify([
    one.count,
    one.position,
    one.quality,
    one.width,
    one.height,
    one.pixelsPerCm,
    ...COLUMNS.map((name) => [...one[name]]),
  ]);
const words = ({ count, position, quality }: Template): string => `${position}, ${count} minutiae, quality ${quality}`;

const aRecordReadsBack: Law = law<Template>({
  name: 'a-record-reads-back',
  statement: 'A template written as a record and read again is the same template, and writes the same bytes.',
  source: 'ISO/IEC 19794-2:2005, record format',
  given: templateUpTo(255),
  holds: (given, subject) => {
    const bytes = subject.write(given);
    const again = subject.read(bytes);
    return text(again) === text(given) && subject.write(again).join() === bytes.join();
  },
  labels: ({ count, type }) => [
    count === 0 ? 'empty' : count > 100 ? 'over-100-minutiae' : 'some-minutiae',
    ...(type.includes(0) ? ['type-other'] : []),
  ],
  exercisedBy: { 'over-100-minutiae': 0.1, 'type-other': 0.5 },
  story: (given, subject) => `the template (${text(given)}) came back as ${text(subject.read(subject.write(given)))}`,
});

type Pair = { readonly one: Template; readonly other: Template };

const nothingIsMoreAlikeThanItself: Law = law<Pair>({
  name: 'nothing-is-more-alike-than-itself',
  costly: true,
  statement: 'A template is at least as alike to itself as to another one, and scores are whole numbers from 0.',
  source: 'meaning of a comparison score, ISO/IEC 2382-37',
  given: fc.record({ one: template, other: template }),
  holds: ({ one, other }, subject) => {
    const [own, foreign] = [subject.compare(one, one), subject.compare(one, other)];
    return own >= foreign && [own, foreign].every((score) => Number.isInteger(score) && score >= 0);
  },
  labels: ({ one, other }, subject) => (subject.compare(one, other) > 0 ? ['others-alike-a-little'] : []),
  exercisedBy: { 'others-alike-a-little': 0.05 },
  story: ({ one, other }, subject) =>
    `${words(one)} scores ${subject.compare(one, one)} with itself and ${subject.compare(one, other)} with ${words(other)}`,
});

type Search = { readonly samples: readonly (readonly Template[])[]; readonly order: readonly number[] };

/** Every sample is a reference, the first also the probe. */
function found({ samples }: Search, order: readonly number[], subject: Subject): readonly Candidate[] {
  const gallery = createGallery({ slots: samples.length, growthHandling: 'rigid' });
  for (const [slot, templates] of samples.entries())
    gallery.write(slot as SampleId, { templates, sex: 'unknown', recordedAgeYears: 'unknown' });
  const references = order.map((slot) => slot as SampleId);
  return subject.identify(gallery, [{ probe: 0 as SampleId, references }]).candidates[0] ?? [];
}

const listed = (candidates: readonly Candidate[]): string =>
  candidates.map(({ reference, score }) => `${reference}:${score}`).join(' ');
const inOrder = ({ samples }: Search): readonly number[] => samples.map((_, slot) => slot);

const theOrderOfReferencesDoesNotMatter: Law = law<Search>({
  name: 'the-order-of-references-does-not-matter',
  costly: true,
  statement: 'A search returns the same candidates with the same scores in whatever order the references are named.',
  source: 'a search compares one probe with a set of references, ISO/IEC 2382-37',
  given: fc
    .array(fc.array(templateUpTo(40), { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 5 })
    .chain((samples) =>
      fc.record({
        samples: fc.constant(samples),
        order: fc.shuffledSubarray(
          samples.map((_, slot) => slot),
          { minLength: samples.length },
        ),
      }),
    ),
  holds: (value, subject) =>
    listed(found(value, inOrder(value), subject)) === listed(found(value, value.order, subject)),
  labels: (value) => (inOrder(value).join() === value.order.join() ? [] : ['reordered']),
  exercisedBy: { reordered: 0.3 },
  story: (value, subject) =>
    `references named 0, 1, 2 … give ${listed(found(value, inOrder(value), subject))}; named ${value.order.join(', ')} they give ${listed(found(value, value.order, subject))}`,
});

export const FINGER_LAWS: readonly Law[] = [
  aRecordReadsBack,
  nothingIsMoreAlikeThanItself,
  theOrderOfReferencesDoesNotMatter,
];
