import type { Executor, Progress } from '@eurodac-sim/experiment';
import { eventLines, eventText, toAll } from './cluster-events.ts';
import { clusterLibrary } from './cluster-library.ts';
import { codeVersion } from './code-version.ts';
import { exportTelemetry } from './telemetry-export.ts';

/** Where the cells of a run are computed, and who is told of it. */
export type ClusterRunOptions = {
  readonly cluster: string;
  readonly eventsTo?: string | undefined;
  readonly telemetry?: string | undefined;
};

/** A run whose cells are on a queue. */
export type ClusterRun = {
  readonly executor: Executor;
  readonly onProgress: (progress: Progress) => void;
  readonly close: () => Promise<void>;
};

/** An executor on the workers of a queue. @param note tells people what happens */
export async function clusterRun(
  { cluster, eventsTo, telemetry }: ClusterRunOptions,
  note: (text: string) => void,
): Promise<ClusterRun> {
  const { bullExecutor, clusterTelemetry, redisAddress } = await clusterLibrary();
  const redis = redisAddress(cluster, process.env);
  const close = telemetry === undefined ? async (): Promise<void> => undefined : await exportTelemetry(telemetry);
  const write = eventsTo === undefined ? undefined : eventLines(eventsTo);
  let workers = 0;
  const onEvent = toAll(
    (event) => {
      if (event.event === 'worker-seen') workers++;
      if (event.event === 'worker-lost') workers--;
      const text = eventText(event);
      if (text !== undefined) note(text);
    },
    (event) => write?.(event),
    clusterTelemetry(() => Date.now()),
  );
  return {
    executor: bullExecutor({ redis, code: codeVersion().files!, onEvent }),
    onProgress: (progress) => {
      write?.({ event: 'progress', ...progress, workers });
      if (progress.failed > 0) note(`${progress.failed} cells failed so far, ${workers} workers`);
    },
    close,
  };
}
