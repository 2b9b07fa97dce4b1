import { describe, expect, it } from 'vitest';
import { joint, verdict } from './verdict.ts';

const estimate = (low: number, high: number) => ({ value: (low + high) / 2, low, high });

describe('a verdict', () => {
  const within = { from: 0.01, to: 0.05 };

  it('is met where the whole interval lies within the tolerance, bounds included', () => {
    expect(verdict(estimate(0.02, 0.03), within)).toBe('met');
    expect(verdict(estimate(0.01, 0.05), within)).toBe('met');
  });

  it('is undecided where the interval straddles a bound, and where it has no end', () => {
    expect(verdict(estimate(0.005, 0.03), within)).toBe('undecided');
    expect(verdict(estimate(0.02, 0.2), within)).toBe('undecided');
    expect(verdict({ value: Number.NaN, low: 0, high: Number.POSITIVE_INFINITY }, within)).toBe('undecided');
    expect(verdict({ value: 1, low: Number.NaN, high: Number.NaN }, within)).toBe('undecided');
  });

  it('is not met where the whole interval lies outside, on either side', () => {
    expect(verdict(estimate(0, 0.005), within)).toBe('not-met');
    expect(verdict(estimate(0.06, 0.1), within)).toBe('not-met');
  });

  it('reads a tolerance around a number as a share of it or in its own unit', () => {
    expect(verdict(estimate(-0.0145, -0.0055), { around: -0.01, absolute: 0.005 })).toBe('met');
    expect(verdict(estimate(1.19, 1.2), { around: 1.188, relative: 0.005 })).toBe('undecided');
    expect(verdict(estimate(-1.05, -1), { around: -1, relative: 0.05 })).toBe('met');
  });

  it('on an order wants the whole interval above: two that never differ have no order', () => {
    const order = { above: 0, ours: true } as const;
    expect(verdict(estimate(0.001, 0.02), order)).toBe('met');
    expect(verdict(estimate(0, 0), order)).toBe('undecided');
    expect(verdict(estimate(-0.01, 0.02), order)).toBe('undecided');
    expect(verdict(estimate(-0.02, -0.01), order)).toBe('not-met');
  });

  it('on a target is that of its worst figure', () => {
    expect(joint(['met', 'undecided', 'met'])).toBe('undecided');
    expect(joint(['undecided', 'not-met'])).toBe('not-met');
    expect(joint(['met'])).toBe('met');
    expect(joint([])).toBe('not-run');
  });
});
