import type { DatasetCategory, ReferenceNumber, RuleSet } from '@eurodac-sim/law';
import { writeReferenceNumber } from '@eurodac-sim/law';

const RADIX = 36;
const PLACES = 6;

/** Which digit a category has; the three outcomes of an admission share one. @source Reg. (EU) 2024/1358 Art. 37(4) */
function referenceCategory(category: DatasetCategory): ReferenceNumber['category'] {
  switch (category) {
    case 'ADMISSION_GRANTED':
    case 'ADMISSION_REFUSED':
    case 'ADMISSION_DISCONTINUED':
      return 'ADMISSION';
    default:
      return category;
  }
}

/**
 * The reference number of a transmission under a text.
 *
 * @throws {InvalidReferenceNumber} letters of a state that are no capital letters, or a category without a digit
 */
export function referenceNumber(
  rules: RuleSet,
  memberState: string,
  category: DatasetCategory,
  serial: number,
): string {
  const rest = serial.toString(RADIX).toUpperCase().padStart(PLACES, '0');
  return writeReferenceNumber(rules.procedure.referenceNumber, {
    memberState,
    category: referenceCategory(category),
    rest,
  });
}

/**
 * The serial in a reference number of this register.
 *
 * @throws {RangeError} a number of another form
 */
export function serialOf(text: string): number {
  const [, rest] = /^[A-Z]+\d([A-Z0-9]{6,})$/.exec(text) ?? [];
  if (rest === undefined)
    throw new RangeError(`'${text}' is no reference number given out here; expected one that a rejection returned`);
  return Number.parseInt(rest, RADIX);
}
