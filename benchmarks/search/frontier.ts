import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { machine } from '../machine.ts';
import { frontierPicture } from './frontier-picture.ts';
import type { FrontierPoint, SearchSetting } from './frontier-point.ts';
import { frontierPoints, growthAt, lossOf } from './frontier-point.ts';
import { percent } from './search-run.ts';

/** Signs of a key, keys looked up for a minutia, longest shortlist: from thorough to quick. */
const SETTINGS =
  '12:8:100,13:8:100,14:4:100,14:8:20,14:8:100,14:8:200,14:16:100,15:8:100,15:16:100,16:16:100,16:32:100';

const { values } = parseArgs({
  options: {
    persons: { type: 'string', default: '10000' },
    fingers: { type: 'string', default: '10' },
    settings: { type: 'string', default: SETTINGS },
    probes: { type: 'string', default: '500' },
    group: { type: 'string', default: 'all' },
    seed: { type: 'string', default: '2' },
    threads: { type: 'string', default: '2' },
    'quality-drop': { type: 'string', default: '0' },
    loss: { type: 'string', default: '0.01' },
    out: { type: 'string' },
    picture: { type: 'string' },
  },
});

const numbers = (text: string): readonly number[] => text.split(',').map(Number);

function settingsOf(text: string): readonly SearchSetting[] {
  return text.split(',').map((part) => {
    const [keyBits = 14, keys = 8, shortlist = 100] = part.split(':').map(Number);
    return { keyBits, keys, shortlist };
  });
}

function row(point: FrontierPoint): string {
  const { persons, fingers, keyBits, keys, shortlist, run } = point;
  return [
    ...[persons, fingers, keyBits, keys, shortlist],
    `${run.index.lost} of ${run.index.of}`,
    percent(run.index.lossUpper95),
    ...[run.latencyMs.p50, run.latencyMs.p90, run.latencyMs.p99].map((ms) => ms.toFixed(2)),
    run.searchesPerSecond.toFixed(0),
    run.gallery.bytesPerTemplate.toFixed(0),
  ].join(' | ');
}

const frontier = {
  persons: numbers(values.persons),
  fingers: numbers(values.fingers),
  settings: settingsOf(values.settings),
  probes: Number(values.probes),
  group: values.group,
  seed: Number(values.seed),
  threads: Number(values.threads),
  qualityDrop: Number(values['quality-drop']),
};
console.log(
  'persons | fingers | signs | keys | shortlist | lost | loss below (95 %) | p50 ms | p90 ms | p99 ms | searches/s | bytes a template',
);
const points: FrontierPoint[] = [];
for (const point of frontierPoints(frontier)) {
  points.push(point);
  console.log(row(point));
}
for (const fingers of frontier.fingers)
  for (const { from, to, exponent } of growthAt(
    points.filter((point) => point.fingers === fingers),
    Number(values.loss),
  ))
    console.log(
      `${fingers} fingers, ${from.persons} to ${to.persons} persons, loss below ${percent(lossOf(from))} and ${percent(lossOf(to))}: time as N^${exponent.toFixed(2)}`,
    );
if (values.out !== undefined)
  writeFileSync(values.out, `${JSON.stringify({ frontier, points, machine: machine() }, undefined, 2)}\n`);
if (values.picture !== undefined) writeFileSync(values.picture, frontierPicture(points));
