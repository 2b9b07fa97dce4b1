import type { CentralSystem } from '@eurodac-sim/central-system';
import type { EventCategory, LaterEventType } from '@eurodac-sim/law';
import { decideWritten, RULES_OF_REGIME } from '@eurodac-sim/law';
import { addDays, addHours, calendarDate, isoDate, startOf } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import type { Kept, Meeting, Text } from './oracle.ts';
import { effectOf, oracle } from './oracle.ts';

/** What the tables know of one person: the day, the law in force, and what is kept. */
export type Model = { readonly birthDate: string; day: string; text: Text; readonly kept: Kept[] };
/** The simulated Eurodac, and the number under which each kept dataset stands in it. */
export type Real = { readonly system: CentralSystem; readonly numbers: number[]; samples: number };

type Sample = Parameters<CentralSystem['transmit']>[0]['reference'];
type Number_ = Parameters<CentralSystem['dataset']>[0];
type Command = fc.Command<Model, Real>;

/** One score for everybody: every sample is of the one person. */
const SCORE = 100;
const PROBE = 1_000_000 as Sample;
const noon = (day: string) => addHours(startOf(calendarDate(day)), 12);
const later = (day: string, days: number): string => isoDate(addDays(calendarDate(day), days));

function must(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

const meeting = (model: Model, category: string, memberState: string, includeOwnData = false): Meeting => ({
  birthDate: model.birthDate,
  category,
  memberState,
  on: model.day,
  sentOn: model.day,
  optionExercised: true,
  includeOwnData,
  turnedBack: false,
  later: [],
  earlier: model.kept,
});

/** The references that a search of the system returns, by the ids of the model. */
function found({ day }: Model, real: Real, asked: Meeting): readonly string[] {
  const candidates = Array.from({ length: real.samples }, (_, id) => ({ reference: id as Sample, score: SCORE }));
  const { hits } = real.system.compare({
    probe: PROBE,
    memberState: asked.memberState,
    category: asked.category as EventCategory,
    at: noon(day),
    includeOwnData: asked.includeOwnData,
    candidates,
    threshold: SCORE,
  });
  return hits.map(({ dataset }) => `d${real.numbers.indexOf(dataset.number)}`).sort();
}

class Meet implements Command {
  readonly category: EventCategory;
  readonly memberState: string;
  readonly own: boolean;

  constructor(category: EventCategory, memberState: string, own: boolean) {
    this.category = category;
    this.memberState = memberState;
    this.own = own;
  }

  check(): boolean {
    return true;
  }

  /** The person is met: the law decides, what is owed is searched with and sent. */
  run(model: Model, real: Real): void {
    const asked = meeting(model, this.category, this.memberState, this.own);
    const expected = oracle(asked, model.text);
    const { mustTake } = decideWritten(
      {
        category: this.category,
        memberState: this.memberState,
        eventDate: model.day,
        birthDate: model.birthDate,
        ageUncertain: false,
      },
      RULES_OF_REGIME[model.text],
      { trace: false },
    );
    must(mustTake === expected.mustTake, `the duty is ${mustTake}, the tables say ${expected.mustTake}`);
    if (mustTake === false) return;
    const seen = found(model, real, asked);
    if (expected.comparedAgainst.length > 0) {
      const told = [...expected.visiblePrior].sort();
      must(
        seen.join() === told.join(),
        `found ${seen.join() || 'nothing'}, the tables say ${told.join() || 'nothing'}`,
      );
    } else must(seen.length === 0, `found ${seen.join()} though nothing is compared`);
    this.#send(model, real, expected.retainUntil);
  }

  #send(model: Model, real: Real, until: string | null): void {
    const recording = real.system.transmit({
      reference: real.samples++ as Sample,
      memberState: this.memberState,
      category: this.category,
      takenOn: calendarDate(model.day),
      transmittedAt: noon(model.day),
      availableFrom: noon(model.day),
    });
    must((recording.kind === 'recorded') === (until !== null), `${recording.kind}, the tables say until ${until}`);
    if (recording.kind !== 'recorded') return;
    const { number, storageEndsOn, category } = recording.dataset;
    must(isoDate(storageEndsOn) === until, `stored until ${isoDate(storageEndsOn)}, the tables say ${until}`);
    model.kept.push({
      id: `d${real.numbers.length}`,
      text: model.text,
      memberState: this.memberState,
      category,
      takenOn: model.day,
      sentOn: model.day,
      marked: false,
      blocked: false,
      erasedOn: null,
    });
    real.numbers.push(number);
  }

  toString(): string {
    return `met in ${this.memberState} as ${this.category}${this.own ? ', own data asked for' : ''}`;
  }
}

class Happen implements Command {
  readonly type: LaterEventType;
  readonly which: number;

  constructor(type: LaterEventType, which: number) {
    this.type = type;
    this.which = which;
  }

  check({ kept, day }: Readonly<Model>): boolean {
    const record = kept[this.which % Math.max(1, kept.length)];
    if (record === undefined || record.erasedOn !== null) return false;
    const until = oracle(
      {
        ...meeting({ birthDate: '1950-01-01', day: record.sentOn, text: record.text, kept: [] }, record.category, 'NL'),
      },
      record.text,
    ).retainUntil;
    return until !== null && day <= until;
  }

  /** The state of origin learns of it: by the law of the recording the dataset is erased, marked, or neither. */
  run(model: Model, real: Real): void {
    const index = this.which % model.kept.length;
    const record = model.kept[index]!;
    const number = real.numbers[index] as Number_;
    real.system.happenedLater(number, this.type, noon(model.day));
    const effect = effectOf(record.text, record.category, this.type);
    model.kept[index] = {
      ...record,
      ...(effect === 'E' && { erasedOn: model.day, marked: false }),
      ...(effect === 'M' && { marked: true }),
      ...(effect === 'U' && { marked: false }),
    };
    const { mark, erasedOn } = real.system.dataset(number);
    const stands = `${mark !== null} ${erasedOn === null ? null : isoDate(erasedOn)}`;
    const { marked, erasedOn: gone } = model.kept[index];
    must(
      gone !== null || stands === `${marked} ${gone}`,
      `marked and erased ${stands}, the tables say ${marked} ${gone}`,
    );
    must(gone === null || stands.endsWith(gone), `erased ${stands}, the tables say ${gone}`);
  }

  toString(): string {
    return `${this.type} of dataset ${this.which}`;
  }
}

class Pass implements Command {
  readonly days: number;

  constructor(days: number) {
    this.days = days;
  }

  check(): boolean {
    return true;
  }

  /** Days go by: the person grows older, storage ends, and in June 2026 the law changes. */
  run(model: Model, { system }: Real): void {
    model.day = later(model.day, this.days);
    const today = calendarDate(model.day);
    if (model.day >= '2026-06-12' && model.text === 'EU603-2013') {
      model.text = 'EU2024-1358';
      system.changeLaw(RULES_OF_REGIME['EU2024-1358'], today);
    }
    system.eraseExpired(today);
  }

  toString(): string {
    return `${this.days} days pass`;
  }
}

const STATES = ['IT', 'NL', 'DE'] as const;
const state = fc.constantFrom(...STATES);

/** What may befall a person, each as it prints in the story of a counterexample. */
export const befalls: fc.Arbitrary<Iterable<Command>> = fc.commands<Model, Real>(
  [
    fc
      .tuple(
        fc.constantFrom<EventCategory>('APPLICANT', 'IRREGULAR_CROSSING', 'ILLEGAL_STAY', 'SAR_DISEMBARKED'),
        state,
        fc.boolean(),
      )
      .map(([category, memberState, own]) => new Meet(category, memberState, own)),
    fc
      .tuple(
        fc.constantFrom<LaterEventType>(
          'PROTECTION_GRANTED',
          'STATUS_WITHDRAWN',
          'RESIDENCE_DOCUMENT_ISSUED',
          'LEFT_TERRITORY',
          'CITIZENSHIP_ACQUIRED',
        ),
        fc.nat(5),
      )
      .map(([type, which]) => new Happen(type, which)),
    fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 300, max: 700 })).map((days) => new Pass(days)),
  ],
  { size: '+1' },
);
