import { describe, expect, it } from 'vitest';
import { breakEvenElasticity, elasticity } from './avoidance.ts';
import { measuredLedgers } from './measures.ts';
import type { Story } from './story.test.fixture.ts';
import { arrives, departs, isIdentifiedOn, isRecorded, moves, row, SETTINGS } from './story.test.fixture.ts';

const of = (avoiding: number, registered: number, identified: number) => ({
  minors: 100,
  avoiding,
  registered,
  identified,
});

describe('O15, the elasticity of avoidance', () => {
  it('is ln(20/10) over ln(80/40), one, where both double', () =>
    expect(elasticity(of(20, 80, 5), of(10, 40, 5)).value).toBeCloseTo(1, 12));

  it('is undefined where registration is the same, or nobody avoids', () => {
    expect(elasticity(of(20, 40, 5), of(10, 40, 5)).value).toBeNull();
    expect(elasticity(of(0, 80, 5), of(10, 40, 5)).value).toBeNull();
  });
});

describe('the elasticity at which nothing is gained', () => {
  const baseline = of(10, 40, 20);
  const gains = (avoiding: number, identified: number) => ({ policy: of(avoiding, 80, identified), baseline });

  it('lies on a line between the last gain and the first loss: from e = 0, +6, to e = 1, -2, at 3/4', () =>
    expect(breakEvenElasticity([gains(20, 18), gains(10, 26)])).toBeCloseTo(0.75, 12));

  it('is where a grid point gains exactly nothing', () =>
    expect(breakEvenElasticity([gains(10, 26), gains(20, 20)])).toBeCloseTo(1, 12));

  it('is undefined where every grid point gains, or where there is one', () => {
    expect(breakEvenElasticity([gains(10, 26), gains(20, 22)])).toBeNull();
    expect(breakEvenElasticity([gains(10, 26)])).toBeNull();
  });

  it('is found among grid points that differ in avoidance alone', () => {
    // Registration doubles from one to two of four; avoidance stays at one of four, or doubles and takes the gain away.
    const all = [0, 1, 2, 3].map((person) => arrives(person));
    const found: Story = [moves(1, 20), isIdentifiedOn(1, 31)];
    const before: Story = [...all, isRecorded(0, 1), departs(0, 9), ...found];
    const mild: Story = [...before, isRecorded(2, 1), moves(2, 20), isIdentifiedOn(2, 31)];
    const strong: Story = [...all, isRecorded(0, 1), departs(0, 9), isRecorded(2, 1), departs(2, 9)];
    const ledgers = [
      { policy: 'before', point: '{"avoidance":0,"searchPractice":"as-2013"}', events: before },
      { policy: 'after', point: '{"avoidance":0,"searchPractice":"as-2013"}', events: mild },
      { policy: 'before', point: '{"avoidance":1,"searchPractice":"as-2013"}', events: before },
      { policy: 'after', point: '{"avoidance":1,"searchPractice":"as-2013"}', events: strong },
      { policy: 'before', point: '{"avoidance":1,"searchPractice":"follows-law"}', events: before },
      { policy: 'after', point: '{"avoidance":1,"searchPractice":"follows-law"}', events: strong },
    ];
    const at = (point: string) =>
      row(
        measuredLedgers(ledgers, SETTINGS).outcomes.filter((one) => one.policy === 'after' && one.point === point),
        'O15',
        'break-even',
      ).value;
    expect(at(ledgers[1]!.point)).toBeCloseTo(0.5, 12);
    expect(at(ledgers[3]!.point)).toBeCloseTo(0.5, 12);
    expect(at(ledgers[5]!.point)).toBeNull();
  });
});
