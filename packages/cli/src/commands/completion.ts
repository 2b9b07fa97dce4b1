import type { Command } from 'commander';
import type { Shell } from '../completion-scripts.ts';
import { completionScript } from '../completion-scripts.ts';
import { completions } from '../completion-words.ts';
import { shippedFiles } from '../shipped-scenarios.ts';
import type { Terminal } from '../terminal.ts';

/** `completion`: a script that completes the words of the command in a shell. */
export function completion(shell: Shell, terminal: Terminal): void {
  terminal.out(completionScript(shell).trimEnd());
}

/** `completion words`: what the last of some words can become, one a line; what the scripts ask. */
export function completionWords(words: readonly string[], program: Command, terminal: Terminal): void {
  const found = completions(words, program, { scenarios: Object.keys(shippedFiles()) });
  if (found.length > 0) terminal.out(found.join('\n'));
}
