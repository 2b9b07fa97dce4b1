import { arch, cpus, loadavg, platform, totalmem } from 'node:os';

/** Where a figure was measured, and with which versions. */
export type Machine = {
  readonly processor: string;
  readonly logicalProcessors: number;
  readonly memoryBytes: number;
  /** Running tasks over the last minute; above the number of processors, speeds are too low. */
  readonly load: number;
  readonly platform: string;
  readonly versions: { readonly node: string; readonly v8: string };
};

/** This machine now. */
export function machine(): Machine {
  const processors = cpus();
  return {
    processor: processors[0]?.model ?? 'unknown',
    logicalProcessors: processors.length,
    memoryBytes: totalmem(),
    load: loadavg()[0]!,
    platform: `${platform()} ${arch()}`,
    versions: { node: process.versions.node, v8: process.versions.v8 },
  };
}
