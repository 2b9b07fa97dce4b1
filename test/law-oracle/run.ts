/** Lives through as many generated lives as are asked for: `node test/law-oracle/run.ts <lives> [seed] [protection]`, the last with a Council decision in force. */
import { arbitraries, lifeStory } from '@eurodac-sim/properties';
import fc from 'fast-check';
import { livedThrough, underProtection } from './agreement.ts';

const lives = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
const drawn = process.argv[4] === 'protection' ? arbitraries.life.map(underProtection) : arbitraries.life;
const total = { lives: 0, meetings: 0, stored: 0, found: 0 };

const outcome = fc.check(
  fc.property(drawn, (life) => {
    const { difference, meetings, stored, found } = livedThrough(life);
    total.lives++;
    total.meetings += meetings;
    total.stored += stored;
    total.found += found;
    return difference === null;
  }),
  { numRuns: lives, seed },
);
console.log(`seed ${seed}: ${JSON.stringify(total)}`);
if (outcome.counterexample !== null) {
  const [life] = outcome.counterexample;
  console.log(`${lifeStory(life)}\n${livedThrough(life).difference}`);
  process.exitCode = 1;
} else console.log('the law and its second reading agree on all of them');
