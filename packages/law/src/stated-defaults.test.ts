import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decideWritten } from './decide-written.ts';
import { plainSituation } from './plain-situation.test.fixture.ts';
import { ruleSet } from './policies.ts';
import { FALSE_UNLESS_GIVEN } from './stated-defaults.ts';

const inputsOf = (rule: string, facts: Parameters<typeof plainSituation>[0]) =>
  decideWritten(plainSituation({ category: 'IRREGULAR_CROSSING', ...facts }), ruleSet('rules-2024')).reasons.find(
    (step) => step.rule === rule,
  )?.inputs;

it('a step marks a default that it read, and not a fact that was given', () => {
  expect(inputsOf('coverage', {})).toMatchObject({
    turnedBack: { assumed: false },
    remainsOnTerritory: { assumed: true },
    detainedUntilRemoval: { assumed: false },
  });
  expect(inputsOf('coverage', { turnedBack: true })).toMatchObject({
    turnedBack: true,
    remainsOnTerritory: { assumed: false },
  });
  expect(inputsOf('transmission', { releasedFromDetentionAt: null })).toMatchObject({ healthGroundEndedAt: null });
});

it('the defaults are those that the page lists', () => {
  const page = readFileSync(new URL('../../../docs/law.md', import.meta.url), 'utf8');
  const [line = ''] = page.split('\n').filter((text) => text.startsWith('False where nobody speaks of them: '));
  const [listed = ''] = line.split('. `remainsOnTerritory`');
  expect([...listed.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(FALSE_UNLESS_GIVEN);
});
