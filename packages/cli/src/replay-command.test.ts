import { describe, expect, it } from 'vitest';
import { replayCommand } from './replay-command.ts';

describe('the command that computes a failed cell again', () => {
  it('says what is computed, and nothing of where results went', () => {
    const command = ['eurodac-sim', 'run', 'a.yaml', '--seed', '3', '--out', 'results/a', '--resume', '--shard', '2/4'];
    expect(replayCommand(command, 17)).toBe('eurodac-sim run a.yaml --seed 3 --replay 17');
  });

  it('is read by a shell as it was meant', () =>
    expect(replayCommand(['eurodac-sim', 'run', "my file's.yaml", '--set', 'grid.searchPractice=["as-2013"]'], 0)).toBe(
      `eurodac-sim run 'my file'\\''s.yaml' --set 'grid.searchPractice=["as-2013"]' --replay 0`,
    ));
});
