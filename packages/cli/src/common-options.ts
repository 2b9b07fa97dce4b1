import { InvalidArgumentError, Option } from 'commander';

/** The value of an option that is a whole number. */
export function wholeNumber(lowest: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < lowest) {
      throw new InvalidArgumentError(`expected a whole number from ${lowest}`);
    }
    return value;
  };
}

/** The values of an option that may be repeated. */
export const collect: (value: string, before: readonly string[]) => string[] = (value, before) => [...before, value];
/** Results for programs. */
export const json: () => Option = () => new Option('--json', 'print one JSON document and nothing else');
/** How many threads work. */
export const threads: () => Option = () => new Option('--threads <n>', 'search threads').argParser(wholeNumber(1));
