import { SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.ts';

export type Progress = {
  /** Tells how many units of how many are done; rates count from the first call. */
  readonly update: (done: number, of: number) => void;
  readonly note: (text: string) => void;
  readonly stop: () => void;
};

/** `75 s`, `4 min 10 s`: a duration for people. */
function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return whole < 100 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Progress with rate and time left: a bar on a terminal, plain lines elsewhere.
 *
 * @param unit plural name of what is counted, such as `replications`
 */
export function progress(terminal: Terminal, unit: string): Progress {
  let first: { readonly at: number; readonly done: number } | undefined;
  const rateAndRest = (done: number, of: number): string => {
    first ??= { at: performance.now(), done };
    const seconds = (performance.now() - first.at) / 1000;
    const rate = (done - first.done) / seconds;
    if (!(rate > 0 && Number.isFinite(rate))) return 'measuring the rate';
    return `${(60 * rate).toFixed(1)} a minute, ${duration((of - done) / rate)} left`;
  };
  if (!terminal.interactive) {
    return {
      update: (done, of) => terminal.error(`${done} of ${of} ${unit}, ${rateAndRest(done, of)}`),
      note: terminal.error,
      stop: () => undefined,
    };
  }
  const bar = new SingleBar({
    format: `{bar} {value} of {total} ${unit}, {rest}`,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
  });
  let running = false;
  return {
    update: (done, of) => {
      if (!running) bar.start(of, done, { rest: rateAndRest(done, of) });
      else bar.update(done, { rest: rateAndRest(done, of) });
      running = true;
    },
    note: (text) => {
      if (running) bar.stop();
      running = false;
      terminal.error(text);
    },
    stop: () => {
      if (running) bar.stop();
      running = false;
    },
  };
}
