import { didYouMean } from './did-you-mean.ts';
import { InputError } from './exit-codes.ts';

/**
 * The value of an option that names one of some things.
 *
 * @throws {InputError} it is none of them; the error lists them, and names the nearest
 */
export function oneOf<T extends string>(option: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((name) => name === text);
  if (found === undefined)
    throw new InputError(
      `${option}: '${text}' is not known; expected one of ${allowed.join(', ')}${didYouMean(text, allowed)}`,
    );
  return found;
}
