// Prints vitest's own count of tests from its output as `N passed, N failed, N skipped`; fails where no test ran.
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const line = stripVTControlCharacters(readFileSync(process.argv[2], 'utf8'))
  .split('\n')
  .findLast((text) => /^\s*Tests\s+\d/.test(text));
if (line === undefined) {
  console.error('no test ran: vitest printed no summary');
  process.exit(1);
}
const count = (word) => Number(line.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(count);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
if (passed + failed === 0 || failed > 0) process.exit(1);
