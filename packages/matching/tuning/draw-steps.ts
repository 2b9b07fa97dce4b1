// The pictures of docs/matcher: `node packages/matching/tuning/draw-steps.ts docs/matcher` writes one for each step, of two
// impressions of one generated finger, made worse, and prints the figures that the pages quote.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Template } from '@eurodac-sim/fingerprint';
import { compare } from '../src/comparison/compare.ts';
import type { ComparisonTrace, TracedMinutia, TracedPairing } from '../src/comparison/comparison-trace.ts';
import { traceComparison } from '../src/comparison/comparison-trace.ts';
import { NEIGHBOURHOOD } from '../src/comparison/neighbourhood.ts';
import { MARGIN, REACH } from '../src/comparison/parameters.ts';
import { hardFingers } from './hard-fingers.ts';

/** Half the side of a panel. Unit: 1/197 cm, which is also that of the picture. */
const HALF = 230;
const PROBE = '#c2410c';
const REFERENCE = '#1d4ed8';
const FAINT = '#94a3b8';

type Place = { readonly x: number; readonly y: number };

/** Two badly pressed impressions of one finger, and one of another. */
export function exampleFingers(): { probe: Template; reference: Template; other: Template } {
  const badlyPressed = hardFingers(501, 36, 2)[2]!.templates;
  return { probe: badlyPressed[35]![0]!, reference: badlyPressed[35]![1]!, other: badlyPressed[34]![1]! };
}

/** Pictures by the names of the steps. */
export function stepPictures(trace: ComparisonTrace): ReadonlyMap<string, string> {
  const { probe, reference } = trace.keptMinutiae;
  const [pairing, bending] = [trace.pairing!, trace.bending!];
  const pictures: readonly (readonly [string, string])[] = [
    ['kept-minutiae', picture(2, [...ticks(probe, 0, PROBE), ...ticks(reference, 1, REFERENCE)])],
    ['neighbourhood', neighbourhood(trace)],
    ['alike-pairs', pairLines(trace, new Set())],
    ['support', pairLines(trace, new Set(trace.support[trace.alignment!]))],
    ['alignment', picture(1, laid(trace, pairing))],
    ['pairing', picture(1, [...links(trace, pairing), ...laid(trace, pairing)])],
    ['refinement', picture(1, [...links(trace, trace.refinement!), ...laid(trace, trace.refinement!)])],
    ['bending', bent(trace.refinement!, bending)],
    ['overlap-score', overlap(trace, bending)],
  ];
  return new Map(
    pictures.map(([name, svg]) => [name, svg.replace('>', ` role="img"><title>${titleOf(name)}</title>`)]),
  );
}

function titleOf(name: string): string {
  return `Two impressions of one finger: ${name.replace('-', ' ')}`;
}

function picture(panels: number, parts: readonly string[]): string {
  const size = `width="${panels * 2 * HALF}" height="${2 * HALF}" viewBox="0 0 ${panels * 2 * HALF} ${2 * HALF}"`;
  const background = `<rect width="${panels * 2 * HALF}" height="${2 * HALF}" fill="#fff"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>\n${[background, ...parts].join('\n')}\n</svg>\n`;
}

/** A coordinate of the picture from one of a finger, in the panel of that number. */
function across(x: number, panel = 0): string {
  return (HALF * (1 + 2 * panel) + x).toFixed(1);
}

function down(y: number): string {
  return (HALF - y).toFixed(1);
}

function line(from: Place, to: Place, style: string, panels: readonly [number, number] = [0, 0]): string {
  return `<path d="M${across(from.x, panels[0])} ${down(from.y)}L${across(to.x, panels[1])} ${down(to.y)}" ${style}/>`;
}

function circle({ x, y }: Place, radius: number, style: string, panel = 0): string {
  return `<circle cx="${across(x, panel)}" cy="${down(y)}" r="${radius}" ${style}/>`;
}

/** Minutiae as rings with a tick in their direction. */
function ticks(minutiae: readonly TracedMinutia[], panel: number, colour: string): string[] {
  return minutiae.flatMap((minutia) => {
    const radians = (minutia.direction * Math.PI) / 128;
    const to = { x: minutia.x + 12 * Math.cos(radians), y: minutia.y + 12 * Math.sin(radians) };
    const style = `fill="none" stroke="${colour}"`;
    return [circle(minutia, 3, style, panel), line(minutia, to, style, [panel, panel])];
  });
}

/** The minutia with most set bits, its neighbours, its grid. */
function neighbourhood({ keptMinutiae: { probe }, neighbourhood: codes }: ComparisonTrace): string {
  const k = codes.reduce((best, bits, i) => (bits.length > codes[best]!.length ? i : best), 0);
  const centre = probe[k]!;
  const { radius, cellsAcross } = NEIGHBOURHOOD;
  const spacing = (2 * radius) / cellsAcross;
  const turn = (centre.direction * Math.PI) / 128;
  const at = (ahead: number, aside: number): Place => ({
    x: centre.x + Math.cos(turn) * ahead - Math.sin(turn) * aside,
    y: centre.y + Math.sin(turn) * ahead + Math.cos(turn) * aside,
  });
  const style = `stroke="${FAINT}" fill="none"`;
  const grid = Array.from({ length: cellsAcross + 1 }, (_, row) => row * spacing - radius).flatMap((way) => [
    line(at(way, -radius), at(way, radius), style),
    line(at(-radius, way), at(radius, way), style),
  ]);
  return picture(1, [...grid, ...ticks(probe, 0, PROBE), circle(centre, 7, `fill="none" stroke="${REFERENCE}"`)]);
}

/** Both prints with a line for each alike pair, those of `marked` strong. */
function pairLines({ keptMinutiae: { probe, reference }, alikePairs }: ComparisonTrace, marked: Set<number>): string {
  const lines = alikePairs.map(([i, j], k) => {
    const style = marked.has(k) ? 'stroke="#15803d" stroke-width="2"' : `stroke="${FAINT}"`;
    return line(probe[i]!, reference[j]!, style, [0, 1]);
  });
  return picture(2, [...lines, ...ticks(probe, 0, PROBE), ...ticks(reference, 1, REFERENCE)]);
}

/** The moved probe over the reference. */
function laid({ keptMinutiae: { probe, reference } }: ComparisonTrace, { movement, moved }: TracedPairing): string[] {
  const turned = moved.map((place, i) => ({ ...place, direction: probe[i]!.direction + movement.turn }));
  return [...ticks(reference, 0, REFERENCE), ...ticks(turned, 0, PROBE)];
}

/** Partners in a ring of what is in reach. */
function links({ keptMinutiae: { reference } }: ComparisonTrace, { moved, partners }: TracedPairing): string[] {
  return partners.flatMap(([i, j]) => [
    circle(reference[j]!, REACH, 'fill="#dcfce7"'),
    line(moved[i]!, reference[j]!, 'stroke="#15803d" stroke-width="2"'),
  ]);
}

/** Where bending took each minutia of the probe, four times as far. */
function bent(before: TracedPairing, after: TracedPairing): string {
  const far = (from: Place, to: Place): Place => ({ x: from.x + 4 * (to.x - from.x), y: from.y + 4 * (to.y - from.y) });
  return picture(1, [
    ...before.moved.map((place) => circle(place, 3, `fill="${PROBE}"`)),
    ...before.moved.map((place, i) => line(place, far(place, after.moved[i]!), 'stroke="#15803d" stroke-width="2"')),
  ]);
}

/** The box of the reference with its margin, and partners after bending. */
function overlap(trace: ComparisonTrace, pairing: TracedPairing): string {
  const { reference } = trace.keptMinutiae;
  const [xs, ys] = [reference.map(({ x }) => x), reference.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs) - MARGIN, Math.max(...xs) + MARGIN];
  const [bottom, top] = [Math.min(...ys) - MARGIN, Math.max(...ys) + MARGIN];
  const size = `width="${right - left}" height="${top - bottom}"`;
  const box = `<rect x="${across(left)}" y="${down(top)}" ${size} fill="none" stroke="${FAINT}" stroke-dasharray="6 4"/>`;
  return picture(1, [box, ...links(trace, pairing), ...laid(trace, pairing)]);
}

/** The figures of the example, a line a step. */
export function stepFigures(trace: ComparisonTrace, otherScore: number): string[] {
  const { probe, reference } = trace.keptMinutiae;
  const of = ({ agreement: { partners, ofProbe, ofReference }, score }: TracedPairing): string =>
    `${partners} partners, ${ofProbe} and ${ofReference} minutiae in the overlap, score ${score}`;
  const heaviest = trace.support[trace.alignment!]!.length;
  return [
    `keptMinutiae: ${probe.length} of the probe, ${reference.length} of the reference`,
    `alikePairs: ${trace.alikePairs.length}, of rank ${Math.min(...trace.alikePairs.map(([, , rank]) => rank))} or more`,
    `support: ${heaviest} pairs agree with the heaviest, itself among them`,
    `alignment: turned by ${(trace.pairing!.movement.turn << 24) >> 24}/256`,
    `pairing: ${of(trace.pairing!)}`,
    `refinement: ${of(trace.refinement!)}`,
    `bending: ${of(trace.bending!)}`,
    `score: ${trace.score}; of another finger ${otherScore}`,
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { probe, reference, other } = exampleFingers();
  const trace = traceComparison(probe, reference);
  for (const [name, svg] of stepPictures(trace)) writeFileSync(join(process.argv[2] ?? '.', `${name}.svg`), svg);
  console.log(stepFigures(trace, compare(probe, other)).join('\n'));
}
