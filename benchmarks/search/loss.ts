import { parseArgs } from 'node:util';
import { machine } from '../machine.ts';
import { FINGERS, percent, searchRun } from './search-run.ts';

/** Whose probes, how much worse they are, how many fingers, how long a shortlist, and the loss aimed at. */
type Condition = {
  readonly name: string;
  readonly group: 'adults' | 'children';
  readonly qualityDrop: number;
  readonly fingers: number;
  readonly shortlist: number;
  readonly aim: number;
};

/** Years from enrolment to the probe. */
const GAP_YEARS = 4;

const CONDITIONS: readonly Condition[] = [
  { name: 'adults', group: 'adults', qualityDrop: 0, fingers: 10, shortlist: 100, aim: 0.0005 },
  { name: 'children', group: 'children', qualityDrop: 0, fingers: 10, shortlist: 100, aim: 0.001 },
  { name: 'children, bad probes', group: 'children', qualityDrop: 15, fingers: 10, shortlist: 100, aim: 0.003 },
  { name: 'adults, four fingers', group: 'adults', qualityDrop: 0, fingers: 4, shortlist: 200, aim: 0.003 },
  { name: 'children, four fingers', group: 'children', qualityDrop: 0, fingers: 4, shortlist: 200, aim: 0.005 },
];

const { values } = parseArgs({
  options: {
    persons: { type: 'string', default: '100000' },
    searches: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '3' },
    threads: { type: 'string', default: '2' },
    only: { type: 'string' },
  },
});

const { processor, logicalProcessors, versions, commit } = machine();
console.log(
  `${values.persons} persons, seed ${values.seed}; ${processor}, ${logicalProcessors} processors, Node ${versions.node}, commit ${commit}`,
);
console.log('probes | fingers | shortlist | lost | loss below (95 %) | aim | met | p50 ms | searches/s | minutes');
for (const condition of CONDITIONS) {
  if (values.only !== undefined && condition.name !== values.only) continue;
  const { name, group, qualityDrop, fingers, shortlist, aim } = condition;
  const start = performance.now();
  const { index, latencyMs, searchesPerSecond } = searchRun({
    ...{ gallery: `persons=${values.persons}`, probes: `persons=${values.searches}`, fingers: FINGERS[fingers]! },
    ...{ group, gap: GAP_YEARS, 'quality-drop': qualityDrop, shortlist, seed: values.seed, threads: values.threads },
    timed: 200,
  });
  const minutes = (performance.now() - start) / 60_000;
  const met = index.lossUpper95 !== null && index.lossUpper95 <= aim;
  console.log(
    [
      ...[name, fingers, shortlist, `${index.lost} of ${index.of}`, percent(index.lossUpper95), percent(aim)],
      ...[met ? 'yes' : 'no', latencyMs.p50.toFixed(2), searchesPerSecond.toFixed(0), minutes.toFixed(1)],
    ].join(' | '),
  );
}
