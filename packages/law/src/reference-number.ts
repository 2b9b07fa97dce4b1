import type { Citation } from './citation.ts';
import { citationText } from './citation.ts';

/** The group of persons, or kind of request, that the digit of a reference number stands for. */
export type ReferenceCategory =
  | 'APPLICANT'
  | 'IRREGULAR_CROSSING'
  | 'ILLEGAL_STAY'
  | 'SAR_DISEMBARKED'
  | 'ADMISSION'
  | 'NATIONAL_RESETTLED'
  | 'TEMP_PROTECTION'
  | 'LE_REQUEST'
  | 'EUROPOL_REQUEST'
  | 'ACCESS_REQUEST';

/** The digits of one text: no digit means anything without its text. */
export type ReferenceNumberRules = {
  readonly digits: Readonly<Record<string, ReferenceCategory>>;
  readonly citation: Citation;
};

/** `memberState`: its identification letters; `rest`: capital letters and digits, whose form no text fixes. */
export type ReferenceNumber = {
  readonly memberState: string;
  readonly category: ReferenceCategory;
  readonly rest: string;
};

/** A reference number that cannot be written or read under a text. */
export class InvalidReferenceNumber extends Error {
  readonly text: string;

  constructor(text: string, reason: string, citation: Citation) {
    super(`'${text}' is no reference number under ${citationText(citation)}: ${reason}`);
    this.name = 'InvalidReferenceNumber';
    this.text = text;
  }
}

const FORM = /^([A-Z]+)(\d)([A-Z0-9]+)$/;

/**
 * What a reference number says under one text.
 *
 * @throws {InvalidReferenceNumber} another form, or a digit that the text does not know
 * @source Reg. 2024/1358 Art. 37(4); Reg. 603/2013 Art. 24(4); Reg. (EC) 407/2002 Art. 2
 */
export function readReferenceNumber(rules: ReferenceNumberRules, text: string): ReferenceNumber {
  const [, memberState, digit, rest] = FORM.exec(text) ?? [];
  if (memberState === undefined || digit === undefined || rest === undefined)
    throw new InvalidReferenceNumber(
      text,
      'expected the letters of the Member State, the digit of the category, then capital letters and digits',
      rules.citation,
    );
  const category = rules.digits[digit];
  if (category === undefined)
    throw new InvalidReferenceNumber(
      text,
      `no category has the digit ${digit}; expected one of ${Object.keys(rules.digits).join(', ')}`,
      rules.citation,
    );
  return { memberState, category, rest };
}

/**
 * A reference number as a text has it written.
 *
 * @throws {InvalidReferenceNumber} the text has no digit for the category, or the parts have another form
 * @source Reg. 2024/1358 Art. 37(4); Reg. 603/2013 Art. 24(4); Reg. (EC) 407/2002 Art. 2
 */
export function writeReferenceNumber(rules: ReferenceNumberRules, number: ReferenceNumber): string {
  const digit = Object.keys(rules.digits).find((candidate) => rules.digits[candidate] === number.category);
  if (digit === undefined)
    throw new InvalidReferenceNumber(
      `${number.memberState}?${number.rest}`,
      `no digit stands for ${number.category}; expected one of ${Object.values(rules.digits).join(', ')}`,
      rules.citation,
    );
  const text = `${number.memberState}${digit}${number.rest}`;
  const read = readReferenceNumber(rules, text);
  if (read.memberState !== number.memberState)
    throw new InvalidReferenceNumber(text, 'the letters of the Member State hold something else', rules.citation);
  return text;
}
