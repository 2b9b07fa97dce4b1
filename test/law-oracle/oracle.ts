/**
 * A second reading of the four texts, made of tables and of nothing of the law package: which persons are taken, what is
 * stored until when, and what a search covers. Deliberately simple; readings of open questions are the defaults.
 */

export type Text = 'EC2725-2000' | 'EU603-2013' | 'COM2016-272' | 'EU2024-1358';
/** One line of a rule table. Storage in months; own data: whether they are covered on request. */
type Line = {
  readonly take: string;
  readonly months: number;
  readonly searches: readonly string[];
  readonly own: boolean;
};

/** Text | age | storage counts from. */
const TEXTS: Readonly<Record<Text, { readonly age: number; readonly from: 'taken' | 'sent' }>> = {
  'EC2725-2000': { age: 14, from: 'taken' },
  'EU603-2013': { age: 14, from: 'taken' },
  'COM2016-272': { age: 6, from: 'taken' },
  'EU2024-1358': { age: 6, from: 'sent' },
};

/** Short names of groups: claim, claims that are marked, border, stay, sea, admission granted, refused, discontinued, national resettlement, check. */
const GROUPS: Readonly<Record<string, string>> = {
  claim: 'APPLICANT',
  marked: 'APPLICANT_MARKED',
  border: 'IRREGULAR_CROSSING',
  stay: 'ILLEGAL_STAY',
  sea: 'SAR_DISEMBARKED',
  granted: 'ADMISSION_GRANTED',
  refused: 'ADMISSION_REFUSED',
  stopped: 'ADMISSION_DISCONTINUED',
  resettled: 'NATIONAL_RESETTLED',
  check: 'ADMISSION_CHECK',
  protected: 'TEMP_PROTECTION',
};

/** Group, taking, months of storage (0: none), what it is compared with, own data on request. */
const TABLES: Readonly<Record<Text, string>> = {
  'EC2725-2000': `
    claim     must 120 claim,border         own
    border    must 24  -                    -
    sea       must 24  -                    -
    stay      may  0   claim                -`,
  'EU603-2013': `
    claim     must 120 claim,border         own
    border    must 18  -                    -
    sea       must 18  -                    -
    stay      may  0   claim                -`,
  'COM2016-272': `
    claim     must 120 claim,border,stay    own
    border    must 60  claim,border,stay    own
    sea       must 60  claim,border,stay    own
    stay      must 60  claim,border,stay    own`,
  'EU2024-1358': `
    claim     must 120 claim,border,stay,sea,granted,refused,stopped,resettled,protected own
    border    must 60  claim,border,stay,sea,granted,refused,stopped,resettled,protected own
    stay      must 60  claim,border,stay,sea,granted,refused,stopped,resettled,protected own
    sea       must 60  claim,border,stay,sea,granted,refused,stopped,resettled,protected own
    check     must 0   marked,granted,refused,stopped,resettled                           -
    granted   must 60  -                    -
    refused   must 36  -                    -
    stopped   must 36  -                    -
    resettled must 60  -                    -
    protected must 12  claim,border,stay,sea,granted,refused,stopped,resettled,protected own`,
};

/** The Council decision that every life here knows: its first day, and the last day of the protection it extends to. */
export const PROTECTION = { decided: '2029-07-01', until: '2031-03-01' } as const;

/** What an event does: Erases, Marks, Unmarks; what is not here adds a date at most. Columns: grant, withdrawal, residence document, departure, citizenship. */
const EVENTS: Readonly<Record<Text, string>> = {
  'EC2725-2000': `
    claim     - - - - E
    border    - - E E E
    sea       - - E E E`,
  'EU603-2013': `
    claim     M U - - E
    border    - - E E E
    sea       - - E E E`,
  'COM2016-272': `
    claim     M U - - E
    border    - - M - E
    sea       - - M - E
    stay      - - M - E`,
  'EU2024-1358': `
    claim     M U - - E
    border    - - M - E
    stay      - - M - E
    sea       - - M - E
    granted   - - - - E
    resettled - - - - E
    protected - - - - E`,
};
const COLUMNS = [
  'PROTECTION_GRANTED',
  'STATUS_WITHDRAWN',
  'RESIDENCE_DOCUMENT_ISSUED',
  'LEFT_TERRITORY',
  'CITIZENSHIP_ACQUIRED',
];

const rows = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
const groupList = (names: string): readonly string[] =>
  names === '-' ? [] : names.split(',').map((name) => GROUPS[name]!);

const LINES = new Map<string, Line>();
for (const [text, table] of Object.entries(TABLES))
  for (const [group, take, months, searches, own] of rows(table))
    LINES.set(`${text} ${GROUPS[group!]}`, {
      take: take!,
      months: Number(months),
      searches: groupList(searches!),
      own: own === 'own',
    });
const EFFECTS = new Map<string, string>();
for (const [text, table] of Object.entries(EVENTS))
  for (const [group, ...effects] of rows(table))
    for (const [index, effect] of effects.entries()) EFFECTS.set(`${text} ${GROUPS[group!]} ${COLUMNS[index]}`, effect);

/** The text of a day. */
export function textOn(day: string): Text {
  if (day < '2015-07-20') return 'EC2725-2000';
  return day < '2026-06-12' ? 'EU603-2013' : 'EU2024-1358';
}

/** Whole years on a day; who is born on 29 February grows older on 1 March. */
const years = (birth: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0);

/** The same day some months later, or the last day of that month. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const then = year * 12 + month - 1 + months;
  const last = new Date(Date.UTC(Math.floor(then / 12), (then % 12) + 1, 0)).getUTCDate();
  return new Date(Date.UTC(Math.floor(then / 12), then % 12, Math.min(date, last))).toISOString().slice(0, 10);
}

type Happening = {
  readonly type: string;
  readonly date: string;
  readonly memberState: string;
  readonly awareDate: string;
};
export type Kept = {
  readonly id: string;
  readonly text: Text;
  readonly memberState: string;
  readonly category: string;
  readonly takenOn: string;
  readonly sentOn: string;
  readonly marked: boolean;
  readonly blocked: boolean;
  readonly erasedOn: string | null;
};
export type Meeting = {
  readonly birthDate: string;
  readonly category: string;
  readonly memberState: string;
  readonly on: string;
  readonly sentOn: string;
  readonly optionExercised: boolean;
  readonly includeOwnData: boolean;
  readonly turnedBack: boolean;
  readonly later: readonly Happening[];
  readonly earlier: readonly Kept[];
};
export type Answer = {
  readonly mustTake: boolean | 'may' | null;
  readonly stored: boolean;
  readonly retainUntil: string | null;
  readonly erasedOn: string | null;
  readonly marked: boolean;
  readonly comparedAgainst: readonly string[];
  readonly visiblePrior: readonly string[];
};

/** What an event does to a dataset under a text: E erases, M marks, U takes the mark away, - none of these. */
export const effectOf = (text: Text, category: string, type: string): string =>
  EFFECTS.get(`${text} ${category} ${type}`) ?? '-';

function owed({ category, birthDate, on, turnedBack }: Meeting, text: Text): Answer['mustTake'] {
  const line = LINES.get(`${text} ${category}`);
  if (line === undefined) return null;
  if (category === 'IRREGULAR_CROSSING' && turnedBack) return false;
  if (category === 'SAR_DISEMBARKED' && turnedBack && text !== 'EU2024-1358') return false;
  if (years(birthDate, on) < TEXTS[text].age) return false;
  return line.take === 'must' ? true : 'may';
}

/** The last day of storage; null: never stored. */
function storedUntil(text: Text, category: string, takenOn: string, sentOn: string): string | null {
  const months = LINES.get(`${text} ${category}`)?.months ?? 0;
  if (category === 'TEMP_PROTECTION') {
    const ends = [monthsLater(PROTECTION.decided, months), PROTECTION.until].sort();
    return ends.at(-1) ?? null;
  }
  return months === 0 ? null : monthsLater(TEXTS[text].from === 'taken' ? takenOn : sentOn, months);
}

/** Effects of one day: what is granted and withdrawn on a day is withdrawn, and erasure is last. */
const ON_ONE_DAY = '-MUE';

function became({ later, memberState, category, sentOn }: Meeting, text: Text, until: string) {
  let erasedOn: string | null = null;
  let marked = false;
  const happened = later
    .map((one) => {
      const does = effectOf(text, category, one.type);
      const here = one.memberState === memberState;
      const own = one.type === 'CITIZENSHIP_ACQUIRED' && here;
      // The state of origin alone marks its data.
      return { does: does === 'E' || here ? does : '-', on: does === 'E' && !own ? one.awareDate : one.date };
    })
    .sort(
      (one, other) =>
        (one.on < other.on ? -1 : Number(one.on > other.on)) ||
        ON_ONE_DAY.indexOf(one.does) - ON_ONE_DAY.indexOf(other.does),
    );
  for (const { does, on } of happened) {
    if (erasedOn !== null || on > until) continue;
    if (does === 'E') erasedOn = on > sentOn ? on : sentOn;
    if (does === 'M') marked = true;
    if (does === 'U') marked = false;
  }
  return { erasedOn, marked };
}

function isSeen(record: Kept, { memberState, sentOn, includeOwnData }: Meeting, text: Text, line: Line): boolean {
  const asMarked = (record.marked || record.blocked) && line.searches.includes(`${record.category}_MARKED`);
  if (!line.searches.includes(record.category) && !asMarked) return false;
  if (record.memberState === memberState && !(includeOwnData && line.own)) return false;
  if (record.sentOn > sentOn || (record.erasedOn !== null && record.erasedOn <= sentOn)) return false;
  if (text === 'EC2725-2000' && record.blocked) return false;
  const until = storedUntil(record.text, record.category, record.takenOn, record.sentOn);
  return until !== null && until >= sentOn;
}

const NOTHING = {
  stored: false,
  retainUntil: null,
  erasedOn: null,
  marked: false,
  comparedAgainst: [],
  visiblePrior: [],
};

/** What the tables say of a meeting: the duty by the text of its day, the rest by that of the sending. */
export function oracle(meeting: Meeting, text?: Text): Answer {
  const mustTake = owed(meeting, text ?? textOn(meeting.on));
  if (mustTake === false || mustTake === null || (mustTake === 'may' && !meeting.optionExercised))
    return { mustTake, ...NOTHING };
  const recording = text ?? textOn(meeting.sentOn);
  const line = LINES.get(`${recording} ${meeting.category}`)!;
  const until = storedUntil(recording, meeting.category, meeting.on, meeting.sentOn);
  const fate = until === null ? { erasedOn: null, marked: false } : became(meeting, recording, until);
  return {
    mustTake,
    stored: until !== null,
    retainUntil: fate.erasedOn ?? until,
    ...fate,
    comparedAgainst: line.searches,
    visiblePrior: meeting.earlier.filter((record) => isSeen(record, meeting, recording, line)).map(({ id }) => id),
  };
}
