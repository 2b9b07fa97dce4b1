import { loadParameters, parameterValues } from '@eurodac-sim/experiment';
import { ruleSet } from '@eurodac-sim/law';
import { calendarDate } from '@eurodac-sim/primitives';
import type { BiometricsAtOnce } from '@eurodac-sim/simulation';
import { backgroundCaptures, frozenScoreModel, parameters, scoreBiometrics, tellEvents } from '@eurodac-sim/simulation';

/** Runs, the first of which warm the machine up. */
const RUNS = 5;

const minors = Number(process.argv[2] ?? 40_000);
const world = {
  ...{ minors, arrivalsFrom: calendarDate('2027-01-01'), arrivalDays: 365, followUpDays: 730, background: 1000 },
};
const input = { seed: 1, world, parameters: parameters(parameterValues(await loadParameters())) };
const scored = scoreBiometrics(frozenScoreModel, {
  ...{ seed: 1, growthHandling: 'growth-model', background: backgroundCaptures(input), minors, followUpDays: 730 },
  targetFpir: 0.001,
});

/** The same answers, with the milliseconds that they take. */
function timed({ capture, identify }: BiometricsAtOnce): BiometricsAtOnce & { readonly spent: () => number } {
  let spent = 0;
  const timing = <Asked, Answer>(answer: (asked: Asked) => Answer) => {
    return (asked: Asked): Answer => {
      const started = performance.now();
      const given = answer(asked);
      spent += performance.now() - started;
      return given;
    };
  };
  return { capture: timing(capture), identify: timing(identify), spent: () => spent };
}

for (let run = 0; run < RUNS; run++) {
  const rest = { rules: ruleSet('rules-2024'), searchPractice: 'follows-law', replication: run } as const;
  const fresh = scored.fresh();
  let events = 0;
  const started = performance.now();
  tellEvents({ ...input, ...rest, biometrics: fresh }, () => events++);
  const whole = performance.now() - started;
  const atOnce = timed(scored.fresh().atOnce);
  const again = performance.now();
  tellEvents({ ...input, ...rest, biometrics: { ...scored, atOnce } }, () => undefined);
  const share = atOnce.spent() / (performance.now() - again);
  console.log(
    `${Math.round((1000 * minors) / whole)} minors a second through two years, ${events} events; ${Math.round(100 * share)} % of the time is biometrics`,
  );
}
