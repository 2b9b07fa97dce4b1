import type { Clock } from '@eurodac-sim/experiment';
import type { Span } from '@opentelemetry/api';
import { context, metrics, SpanStatusCode, trace } from '@opentelemetry/api';
import type { OnEvent } from './cluster-event.ts';

const SCOPE = 'eurodac-sim';

/** Events as OpenTelemetry metrics, and as a trace of a run with its cells; nothing where no SDK is registered. @param now milliseconds since 1970 */
export function clusterTelemetry(now: Clock): OnEvent {
  const meter = metrics.getMeter(SCOPE);
  const tracer = trace.getTracer(SCOPE);
  const cells = meter.createCounter('eurodac_sim.cells', { unit: '{cell}', description: 'cells by outcome' });
  const durations = meter.createHistogram('eurodac_sim.cell.duration', { unit: 's', description: 'time of a cell' });
  const workers = meter.createUpDownCounter('eurodac_sim.workers', { unit: '{worker}', description: 'workers seen' });
  const troubles = meter.createCounter('eurodac_sim.troubles', { unit: '{event}', description: 'what went wrong' });
  let run: Span | undefined;
  return (told) => {
    switch (told.event) {
      case 'run-started':
        run = tracer.startSpan('run', { attributes: { run: told.run, cells: told.cells } });
        return;
      case 'run-ended':
        run?.end();
        run = undefined;
        return;
      case 'cell-finished':
      case 'cell-failed': {
        const outcome = told.event === 'cell-finished' ? 'finished' : 'failed';
        cells.add(1, { outcome });
        durations.record(told.seconds, { outcome });
        const { id, replication, worker } = told;
        const inside = run ? trace.setSpan(context.active(), run) : context.active();
        const startTime = now() - 1000 * told.seconds;
        const span = tracer.startSpan('cell', { startTime, attributes: { id, replication, worker } }, inside);
        if (told.event === 'cell-failed') span.setStatus({ code: SpanStatusCode.ERROR, message: told.message });
        span.end();
        return;
      }
      case 'worker-seen':
        workers.add(1);
        return;
      case 'worker-lost':
        workers.add(-1);
        troubles.add(1, { event: told.event });
        return;
      case 'cell-started':
      case 'worker-health':
      case 'redis-back':
        return;
      default:
        troubles.add(1, { event: told.event });
    }
  };
}
