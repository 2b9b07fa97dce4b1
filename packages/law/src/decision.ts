/** A field that depends on a fact that is lacking; `missing` names the fact. */
export type Undetermined = 'undetermined';

/** One step of a decision: the rule, where it stands, what it read, and what came out. */
export type Reason = {
  readonly rule: string;
  readonly citation: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly outcome: string;
};

/** What the law says of one event. Dates are ISO texts, moments UTC; `null` in `mustTake`: the law gives no answer. */
export type Decision = {
  readonly mustTake: boolean | 'may' | null | Undetermined;
  readonly compared: boolean | Undetermined;
  readonly stored: boolean | Undetermined;
  readonly retainUntil: string | null | Undetermined;
  readonly comparedAgainst: readonly string[] | Undetermined;
  readonly visiblePrior: readonly string[] | Undetermined;
  readonly transmitBy: string | null | Undetermined;
  readonly transmitByDate: string | null | Undetermined;
  readonly marked: boolean | Undetermined;
  readonly visibleMarks: Readonly<Record<string, boolean>> | Undetermined;
  readonly erasedOn: string | null | Undetermined;
  readonly referral: boolean | Undetermined;
  readonly lawfulNow: boolean | null | Undetermined;
  readonly responsible: string | null | Undetermined;
  readonly missing: readonly string[];
  readonly citation: string;
  readonly reasons: readonly Reason[];
};
