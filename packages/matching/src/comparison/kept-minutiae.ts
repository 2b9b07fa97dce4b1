import type { Template } from '@eurodac-sim/fingerprint';
import { CAPACITY } from './finger-block.ts';

/**
 * The minutiae of a template that are compared, as indices sorted by direction, then x, then y: all of them, or, of more
 * than 96, those of best quality and among equals those nearest to the middle. The order in the record does not matter.
 */
export function keptMinutiae(template: Template): number[] {
  const { count, x, y, angle } = template;
  const all = Array.from({ length: count }, (_, k) => k);
  const byDirection = (a: number, b: number): number => angle[a]! - angle[b]! || x[a]! - x[b]! || y[a]! - y[b]!;
  return (count > CAPACITY ? best(template, all.sort(byDirection)) : all).sort(byDirection);
}

function best(template: Template, all: readonly number[]): number[] {
  const { x, y, minutiaQuality } = template;
  const middleX = all.reduce((sum, k) => sum + x[k]!, 0) / all.length;
  const middleY = all.reduce((sum, k) => sum + y[k]!, 0) / all.length;
  const fromMiddle = (k: number): number => {
    const dx = x[k]! - middleX;
    const dy = y[k]! - middleY;
    return dx * dx + dy * dy;
  };
  const better = (a: number, b: number): number =>
    minutiaQuality[b]! - minutiaQuality[a]! || fromMiddle(a) - fromMiddle(b);
  return [...all].sort(better).slice(0, CAPACITY);
}
