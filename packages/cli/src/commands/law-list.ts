import type { Terminal } from '../terminal.ts';

/** Writes a JSON list one element at a time, so that no list is too long for one text; `depth` levels in from the left. */
export function printList(elements: Iterable<unknown>, terminal: Terminal, depth = 0): void {
  const margin = '  '.repeat(depth + 1);
  let waiting: string | null = null;
  for (const element of elements) {
    if (waiting !== null) terminal.out(`${waiting},`);
    waiting = margin + JSON.stringify(element, null, 2).replaceAll('\n', `\n${margin}`);
  }
  if (waiting !== null) terminal.out(waiting);
}
