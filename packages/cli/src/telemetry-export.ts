import { metrics, trace } from '@opentelemetry/api';
import { InputError } from './exit-codes.ts';
import { version } from './version.ts';

/** Between two exports of the metrics. */
const EXPORT_MILLISECONDS = 10_000;

/** Longest wait for a collector at the end. */
const FLUSH_MILLISECONDS = 3000;

type Libraries = typeof import('@opentelemetry/sdk-metrics') &
  typeof import('@opentelemetry/sdk-trace') &
  typeof import('@opentelemetry/resources') &
  typeof import('@opentelemetry/exporter-metrics-otlp-http') &
  typeof import('@opentelemetry/exporter-trace-otlp-http');

async function libraries(): Promise<Libraries> {
  try {
    const [sdkMetrics, sdkTrace, resources, metricExporter, traceExporter] = await Promise.all([
      import('@opentelemetry/sdk-metrics'),
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/exporter-metrics-otlp-http'),
      import('@opentelemetry/exporter-trace-otlp-http'),
    ]);
    return { ...sdkMetrics, ...sdkTrace, ...resources, ...metricExporter, ...traceExporter };
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw problem;
    throw new InputError(
      '--telemetry needs packages that are not installed; install them beside this command: npm install ' +
        '@opentelemetry/sdk-metrics @opentelemetry/sdk-trace @opentelemetry/resources ' +
        '@opentelemetry/exporter-metrics-otlp-http @opentelemetry/exporter-trace-otlp-http',
    );
  }
}

/**
 * Sends OpenTelemetry metrics and traces of this process to a collector, over OTLP/HTTP; nothing is sent without it.
 *
 * @param url base address of the collector, such as `http://localhost:4318`
 * @returns what sends the rest, and ends it
 * @throws {InputError} the address is none, or the packages are absent
 */
export async function exportTelemetry(url: string): Promise<() => Promise<void>> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new InputError(`--telemetry ${url}; expected the address of a collector, such as http://localhost:4318`);
  const open = await libraries();
  const base = url.replace(/\/$/, '');
  const resource = open.resourceFromAttributes({ 'service.name': 'eurodac-sim', 'service.version': version() });
  const reader = new open.PeriodicExportingMetricReader({
    exporter: new open.OTLPMetricExporter({ url: `${base}/v1/metrics` }),
    exportIntervalMillis: EXPORT_MILLISECONDS,
    exportTimeoutMillis: FLUSH_MILLISECONDS,
  });
  const meters = new open.MeterProvider({ resource, readers: [reader] });
  const exporter = new open.OTLPTraceExporter({ url: `${base}/v1/traces`, timeoutMillis: FLUSH_MILLISECONDS });
  const traces = new open.TracerProvider({ resource, spanProcessors: [new open.BatchSpanProcessor({ exporter })] });
  metrics.setGlobalMeterProvider(meters);
  trace.setGlobalTracerProvider(traces);
  return async () => {
    // A collector that does not answer fails no run.
    await Promise.allSettled([meters.shutdown(), traces.shutdown()]);
  };
}
