/** Options of `run` that say where results go and not what they are. */
const WITH_VALUE = new Set([
  '--out',
  '--shard',
  '--store',
  '--replay',
  '--threads',
  '--cluster',
  '--events-to',
  '--telemetry',
]);
const ALONE = new Set(['--resume', '--no-store', '--allow-missing', '--json', '--quiet']);

/** A word as a shell reads it back. */
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

/** The command that computes one replication of a run again, alone and without the store. */
export function replayCommand(command: readonly string[], replication: number): string {
  const kept = command.filter(
    (word, i) => !WITH_VALUE.has(word) && !WITH_VALUE.has(command[i - 1] ?? '') && !ALONE.has(word),
  );
  return [...kept, '--replay', String(replication)].map(quoted).join(' ');
}
