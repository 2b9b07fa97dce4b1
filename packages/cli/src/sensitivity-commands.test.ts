import { describe, expect, it } from 'vitest';
import { main } from './program.ts';

/** What the command ends with and says of an error. */
async function said(...args: readonly string[]) {
  const errors: string[] = [];
  const terminal = { out: () => undefined, error: (text: string) => errors.push(text), interactive: false };
  return { code: await main(['sensitivity', ...args], terminal), errors: errors.join('\n') };
}

describe('sensitivity', () => {
  it.each([
    [
      ['age-six-or-fourteen', '--policy', 'rules-1999'],
      '--policy rules-1999: not in the scenario; expected one of rules-2013',
    ],
    [['age-six-or-fourteen', '--measure', 'O99'], '--measure O99: no such measure and subgroup'],
    [['age-six-or-fourteen', '--measure', 'O1:nobody'], '--measure O1:nobody: no such measure and subgroup'],
    [['age-six-or-fourteen', '--method', 'guess'], 'Allowed choices are morris, sobol, both'],
    [['age-six-or-fourteen', '--samples', '2'], 'expected a whole number from 8'],
    [['no-such-scenario'], 'no-such-scenario'],
  ])('refuses %j before it computes anything', async (args, problem) => {
    const { code, errors } = await said(...args);
    expect(code).toBe(2);
    expect(errors).toContain(problem);
  });

  it('says which of several grid points it studies', async () => {
    const { errors } = await said('age-six-or-fourteen', '--measure', 'O99');
    expect(errors).toContain('of 2 grid points the first is studied, {"searchPractice":"as-2013"}');
  });
});
