import type { WorldValidation } from '@eurodac-sim/validation';
import { describe, expect, it } from 'vitest';
import { run as runCommand } from '../run-command.test.fixture.ts';

const run = (...args: readonly string[]) => runCommand('validate', ...args);

describe('validate', () => {
  it('prints published figure, ours, kind and verdict, and counts inputs and predictions apart', async () => {
    const { code, out, errors } = await run('--fact', 'W2', '--fact', 'W1');
    expect(code).toBe(0);
    expect(out).toMatch(/│ W2 +│ Of unaccompanied minors.*│ boys: 8\d/);
    expect(out).toContain('Inputs, which must come back out: 5 met, 0 not met, 0 undecided, 1 not run.');
    expect(out).toContain('Predictions: 0 met, 0 not met, 0 undecided, 0 not run.');
    expect(errors.split('\n')).toEqual(['W1, 0 of 2 facts done', 'W2, 1 of 2 facts done']);
  });

  it('prints one document and nothing else, the same on two threads and another with another seed', async () => {
    const facts = ['--fact', 'W1', '--fact', 'W2', '--json'];
    const once = await run(...facts);
    const document = JSON.parse(once.out) as WorldValidation;
    expect(document.facts.map(({ id }) => id)).toEqual(['W1', 'W2']);
    expect(document).toMatchObject({ size: 'small', seed: 1, counts: { input: { met: 5, 'not-run': 1 } } });
    expect((await run(...facts, '--threads', '2')).out).toBe(once.out);
    expect((await run(...facts, '--seed', '2')).out).not.toBe(once.out);
  });

  it('fails where a figure is not met, and says which fact', async () => {
    const { code, out, errors } = await run('--fact', 'W20');
    expect(code).toBe(1);
    expect(out).toContain('NOT MET');
    expect(errors).toContain('published facts that the world does not meet: W20');
  });

  it('refuses a fact that is not in the table, with what is', async () => {
    const { code, errors } = await run('--fact', 'W21');
    expect(code).toBe(2);
    expect(errors).toContain("'W21' is not a published fact; expected one of W1, W2");
  });
});
