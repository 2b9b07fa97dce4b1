/**
 * A foreign engine of a few lines for the tests: this library behind a pipe. What it is told on the command line it
 * does wrongly.
 */
import { createInterface } from 'node:readline';

const [mistake = ''] = process.argv.slice(2);
const BREAKS = ['ends', 'sleeps', 'babbles', 'mixes-up'];
const { decideCases } = BREAKS.includes(mistake) ? { decideCases: () => [] } : await import('@eurodac-sim/law');

function decided(asked: { readonly id: string }): object | undefined {
  const [answer] = decideCases([asked]);
  if (answer === undefined || 'error' in answer) return answer;
  const { linkedPrior, ...lacking } = answer.decision;
  if (mistake === 'knows-no-links') return { id: asked.id, decision: lacking };
  if (mistake === 'duty-alone') return { id: asked.id, decision: { mustTake: false } };
  if (mistake === 'bare') return { ...lacking, linkedPrior };
  const wrong = mistake === 'adults-only' && answer.decision.mustTake === true;
  return { id: asked.id, decision: { ...lacking, linkedPrior, ...(wrong && { mustTake: false }) } };
}

createInterface({ input: process.stdin }).on('line', (text) => {
  if (mistake === 'ends') process.exit(7);
  if (mistake === 'babbles') console.log('one case decided');
  else if (mistake === 'mixes-up') console.log('{"id":"q0","decision":{}}');
  else if (mistake !== 'sleeps') console.log(JSON.stringify(decided(JSON.parse(text) as { readonly id: string })));
});
