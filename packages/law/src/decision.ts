import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import type { Citation } from './citation.ts';

/** A field that depends on a fact that is lacking; `missing` names the fact. */
export type Undetermined = 'undetermined';

/** How far a minor may be made to comply: not by any force, by proportionate coercion as a last resort, or at all. */
export type Coercion = 'none' | 'last-resort' | 'allowed';

/** One step of a decision: the rule, where it stands, what it read, and what came out. */
export type Step = {
  readonly rule: string;
  readonly citations: readonly Citation[];
  /** Facts by name, as read; undefined where the fact was not given. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Readings of open questions by name, and numbers of the law by text and name. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly outcome: string;
};

type Outcomes<Day, Moment> = {
  /** False where the text has no rule for such persons on that day: every other outcome then says what follows from that. */
  readonly applicable: boolean;
  /** `null`: the law gives no answer. */
  readonly mustTake: boolean | 'may' | null | Undetermined;
  readonly compared: boolean | Undetermined;
  readonly stored: boolean | Undetermined;
  readonly retainUntil: Day | null | Undetermined;
  readonly comparedAgainst: readonly string[] | Undetermined;
  readonly visiblePrior: readonly string[] | Undetermined;
  /** Earlier datasets of the person that form one sequence with this one. */
  readonly linkedPrior: readonly string[] | Undetermined;
  readonly transmitBy: Moment | null | Undetermined;
  readonly transmitByDate: Day | null | Undetermined;
  readonly marked: boolean | Undetermined;
  readonly visibleMarks: Readonly<Record<string, boolean>> | Undetermined;
  readonly erasedOn: Day | null | Undetermined;
  readonly referral: boolean | Undetermined;
  /** `null`: nothing is taken, or the text says nothing of coercion. */
  readonly coercion: Coercion | null | Undetermined;
  readonly lawfulNow: boolean | null | Undetermined;
  readonly responsible: string | null | Undetermined;
  /** Paths of the facts that are lacking. */
  readonly missing: readonly string[];
};

/** What the law says of one event: dates in days, moments in milliseconds since 1970. Without a trace `steps` is empty. */
export type Decision = Outcomes<CalendarDate, Instant> & {
  readonly citations: readonly Citation[];
  readonly steps: readonly Step[];
};

/** A step as printed. */
export type Reason = {
  readonly rule: string;
  readonly citation: string;
  /** Facts by name as the file of cases has them; null where one was not given, `{ assumed: false }` where its stated default was read. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly outcome: string;
};

/** A decision as printed: dates are ISO texts, moments UTC. */
export type WrittenDecision = Outcomes<string, string> & {
  readonly citation: string;
  readonly reasons: readonly Reason[];
  /** SHA-256 over the outcomes, what is lacking and the articles, as canonical JSON, whatever the order of lists: equal for equal outcomes on equal grounds. */
  readonly hash: string;
};

/** The name of an outcome: a field of a decision that the law gives, not what it was found by. */
export type OutcomeName = Exclude<keyof WrittenDecision, 'citation' | 'reasons' | 'missing' | 'hash'>;
