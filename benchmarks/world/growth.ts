import { worldRun } from './world-run.ts';

/** What a run of one size took; memory is that of the whole process, so that one size is measured a process. */
export type Growth = {
  readonly minors: number;
  readonly events: number;
  readonly processorSeconds: number;
  readonly wallSeconds: number;
  readonly peakMemoryMegabytes: number;
};

const WARM_UP_MINORS = 2000;
const BACKGROUND = 1000;

/** Time and memory of a world of some minors, after a warm-up. */
export function growth(minors: number): Growth {
  worldRun({ seed: 1, minors: WARM_UP_MINORS, background: BACKGROUND });
  const before = process.cpuUsage();
  const started = process.hrtime.bigint();
  const { events } = worldRun({ seed: 2, minors, background: BACKGROUND });
  const { user, system } = process.cpuUsage(before);
  return {
    minors,
    events,
    processorSeconds: (user + system) / 1e6,
    wallSeconds: Number(process.hrtime.bigint() - started) / 1e9,
    peakMemoryMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}
