import { fileURLToPath } from 'node:url';
import type { LawReport } from '@eurodac-sim/properties';
import { checkLaw, laws } from '@eurodac-sim/properties';
import { afterEach, describe, expect, it } from 'vitest';
import { engineSubject } from './engine-subject.ts';
import type { ForeignEngine } from './foreign-engine.ts';
import { startEngine } from './foreign-engine.ts';

const ENGINE = `${process.execPath} ${fileURLToPath(new URL('./echo-engine.test.fixture.ts', import.meta.url))}`;

let engine: ForeignEngine | undefined;
afterEach(() => engine?.close());

function checked(law: string, mistake = '', late?: number): LawReport {
  engine = startEngine(`${ENGINE} ${mistake}`, late);
  return checkLaw(laws.find(({ name }) => name === law)!, { runs: 20, seed: 1, subject: engineSubject(engine) });
}

describe('a foreign engine', () => {
  it('is asked line by line, and holds what it answers rightly', () => {
    expect(checked('data-are-due-in-three-days')).toMatchObject({ verdict: 'held', runs: 20, discarded: 0 });
  });

  it('may answer with a bare decision, and by the law of the day where a law needs that', () => {
    expect(checked('the-duty-is-of-the-event', 'bare')).toMatchObject({ verdict: 'held', discarded: 0 });
  });

  it('is refuted with a story that tells what it said', () => {
    const { verdict, counterexample } = checked('a-refusal-leaves-the-duty', 'adults-only');
    expect(verdict).toBe('refuted');
    expect(counterexample).toMatch(/a person born on .* fingertips refused; .* By rules-2024: taking false/);
  });

  it('is not asked policies of this study, reforms and prints', () => {
    engine = startEngine(ENGINE);
    const subject = engineSubject(engine);
    const report = (law: string): LawReport =>
      checkLaw(laws.find(({ name }) => name === law)!, { runs: 20, seed: 1, subject });
    expect(report('an-empty-reform-changes-nothing')).toMatchObject({
      verdict: 'not-exercised',
      runs: 0,
      reason: expect.stringContaining('an engine knows no reforms'),
    });
    expect(report('a-record-reads-back').reason).toContain('an engine writes no records');
    expect(report('nothing-is-due-without-duty')).toMatchObject({ verdict: 'held', runs: 20 });
    expect(report('nothing-is-due-without-duty').discarded).toBeGreaterThan(0);
  });

  it('that decides the duty alone is refuted with a story too', () => {
    const { verdict, counterexample } = checked('minimum-age-is-a-birthday', 'duty-alone');
    expect(verdict).toBe('refuted');
    expect(counterexample).toMatch(/a person born on .*: taking false, sent by not said, .*\(not said\)/);
  });

  it('leaves a law alone for which it gives no field, and the field is named', () => {
    expect(checked('links-come-from-hits', 'knows-no-links')).toMatchObject({
      verdict: 'not-exercised',
      reason: expect.stringContaining("the engine's decisions have no field 'linkedPrior'"),
    });
  });
});

describe('an engine that does not keep to the protocol is told so, with the law and the line', () => {
  const law = 'data-are-due-in-three-days';
  it.each([
    ['ends', /did not answer: it ended with exit code 7/],
    ['babbles', /answer is not JSON: one case decided/],
    ['mixes-up', /answered "q0" where q1 was asked/],
    ['sleeps', /did not answer within 1 seconds/],
  ])('%s', (mistake, message) => {
    let told = '';
    try {
      checked(law, mistake, mistake === 'sleeps' ? 1000 : undefined);
    } catch (problem) {
      told = (problem as Error).message;
    }
    expect(told).toMatch(message);
    expect(told).toMatch(/^law data-are-due-in-three-days: /);
    expect(told).toMatch(/asked: \{"id":"q1"/);
  });

  it('cannot be started', () => {
    engine = startEngine('no-such-engine-anywhere');
    const subject = engineSubject(engine);
    expect(() => checkLaw(laws[0]!, { runs: 1, seed: 1, subject })).toThrow(/ended with exit code 127: .*not found/);
  });
});
