/** A question that the subject cannot be asked; the value is passed over, and the law is not exercised by it. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}
