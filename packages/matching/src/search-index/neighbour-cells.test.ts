import { describe, expect, test } from 'vitest';
import { pressedAgain, scattered, templateOf } from '../scattered.test.fixture.ts';
import { fingerMinutiae } from './finger-minutiae.ts';
import { CELL_VALUES, neighbourCells } from './neighbour-cells.ts';

const cellsOf = (template: ReturnType<typeof scattered>, i: number): readonly number[] => {
  const values = new Int16Array(CELL_VALUES);
  neighbourCells(fingerMinutiae(template, 1), i, values);
  return [...values];
};
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('the cells of a neighbourhood', () => {
  test('are the same whichever way the finger was turned, but for rounding', () => {
    const finger = scattered(3, 30);
    for (const turn of [17, 64, 200]) {
      for (let i = 0; i < 30; i += 7) {
        const here = cellsOf(finger, i);
        const there = cellsOf(pressedAgain(finger, turn), i);
        const off = sum(here.map((value, k) => Math.abs(value - there[k]!)));
        expect(off / Math.max(1, sum(here))).toBeLessThan(0.1);
      }
    }
  });

  test('are empty without a neighbour within reach', () => {
    expect(sum(cellsOf(templateOf([{ x: 50, y: 50, angle: 0 }]), 0))).toBe(0);
    expect(
      sum(
        cellsOf(
          templateOf([
            { x: 50, y: 50, angle: 0 },
            { x: 400, y: 50, angle: 0 },
          ]),
          0,
        ),
      ),
    ).toBe(0);
  });

  test('have a bound however many minutiae lie in one place', () => {
    const one = cellsOf(templateOf(new Array(255).fill({ x: 100, y: 100, angle: 9 })), 0);
    expect(Math.max(...one)).toBe(1023);
  });
});
