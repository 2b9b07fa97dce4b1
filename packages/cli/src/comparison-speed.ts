import { yardstick } from '@eurodac-sim/matching';

/** How fast comparisons are, beside a yardstick. @source contracts of the command, `match evaluate` */
type ComparisonSpeed = {
  /** Comparisons timed, and the processor time of the comparing thread that they took. */
  readonly comparisons: number;
  readonly seconds: number;
  readonly perSecondPerThread: number;
  readonly yardstickCodesPerSecond: number;
  readonly perMillionYardstickCodes: number;
};

/** Comparisons for a million yardstick codes in the slowest and the fastest tenth of the time. */
type SpeedSpread = { readonly low: number; readonly high: number };

/** Short turns of processor time, so that whatever slows a processor meets both sides alike; the first ones warm the code. */
const TURNS = 100;
const WARMING = 10;
const TURN_SECONDS = 0.004;

/** Parts that the turns are dealt to, each over the whole time, for the spread. */
const PARTS = 10;

/** Comparisons between two looks at the processor's clock. */
const AT_ONCE = 64;

/** Processor seconds of this process so far, of all its threads: nothing else may be at work in it. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

type Turn = { readonly units: number; readonly seconds: number };

/** Repeats some work for a turn. */
function turn(work: () => number): Turn {
  const start = processorSeconds();
  let units = 0;
  let seconds = 0;
  do {
    units += work();
    seconds = processorSeconds() - start;
  } while (seconds < TURN_SECONDS);
  return { units, seconds };
}

const rateOf = (turns: readonly Turn[]): number =>
  turns.reduce((sum, { units }) => sum + units, 0) / turns.reduce((sum, { seconds }) => sum + seconds, 0);

/**
 * Times comparisons, by turns with the yardstick, in processor time: what else the machine does meets both and counts for
 * neither. Files are prepared before; null where there is nothing to compare.
 */
export function comparisonSpeed(comparisons: {
  readonly count: number;
  readonly score: (comparison: number) => number;
}): { readonly speed: ComparisonSpeed; readonly spread: SpeedSpread } | null {
  if (comparisons.count === 0) return null;
  const { codes, run } = yardstick();
  let next = 0;
  const compare = (): number => {
    for (let k = 0; k < AT_ONCE; k++) {
      comparisons.score(next);
      next = next + 1 < comparisons.count ? next + 1 : 0;
    }
    return AT_ONCE;
  };
  const measure = (): number => {
    run();
    return codes;
  };
  const turns = Array.from({ length: WARMING + TURNS }, () => [turn(compare), turn(measure)] as const).slice(WARMING);
  const compared = turns.map(([own]) => own);
  const perSecond = rateOf(compared);
  const perYardstick = rateOf(turns.map(([, other]) => other));
  const parts = Array.from({ length: PARTS }, (_, part) => {
    const own = turns.filter((_, k) => k % PARTS === part);
    return rateOf(own.map(([one]) => one)) / (rateOf(own.map(([, other]) => other)) / 1e6);
  });
  return {
    speed: {
      comparisons: compared.reduce((sum, { units }) => sum + units, 0),
      seconds: compared.reduce((sum, { seconds }) => sum + seconds, 0),
      perSecondPerThread: perSecond,
      yardstickCodesPerSecond: perYardstick,
      perMillionYardstickCodes: perSecond / (perYardstick / 1e6),
    },
    spread: { low: Math.min(...parts), high: Math.max(...parts) },
  };
}
