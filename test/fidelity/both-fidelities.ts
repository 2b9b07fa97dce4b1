import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { csvParse } from 'd3-dsv';
import { run } from '../command.ts';

const SCENARIO = fileURLToPath(new URL('common.yaml', import.meta.url));

/** A measure of one fidelity over all replications, with its 95 % interval. */
export type Pooled = { readonly value: number; readonly low: number; readonly high: number };

/** A measure under both fidelities. */
export type Compared = {
  readonly policy: string;
  readonly point: string;
  readonly measure: string;
  readonly subgroup: string;
  readonly templates: Pooled;
  readonly scores: Pooled;
};

/** The measures of the common scenario that have an interval under both fidelities, the same people in both. */
export async function bothFidelities(...options: readonly string[]): Promise<readonly Compared[]> {
  const folder = mkdtempSync(join(tmpdir(), 'eurodac-sim-fidelity-'));
  try {
    const [templates, scores] = await Promise.all(
      ['templates', 'scores'].map((fidelity) => pooled(join(folder, fidelity), fidelity, options)),
    );
    return [...templates!].flatMap(([key, one]): readonly Compared[] => {
      const other = scores!.get(key);
      if (other === undefined) return [];
      const [policy, point, measure, subgroup] = JSON.parse(key) as [string, string, string, string];
      return [{ policy, point, measure, subgroup, templates: one, scores: other }];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function pooled(out: string, fidelity: string, options: readonly string[]): Promise<ReadonlyMap<string, Pooled>> {
  const { code, stderr } = await run('run', SCENARIO, '--no-store', '--fidelity', fidelity, '--out', out, ...options);
  if (code !== 0) throw new Error(`run --fidelity ${fidelity} ended with ${code}: ${stderr}`);
  const rows = csvParse(readFileSync(join(out, 'summary.csv'), 'utf8'));
  return new Map(
    rows
      .filter(({ pooled, pooledLow }) => pooled !== '' && pooledLow !== '')
      .map(({ policy, point, measure, subgroup, pooled, pooledLow, pooledHigh }) => [
        JSON.stringify([policy, point, measure, subgroup]),
        { value: Number(pooled), low: Number(pooledLow), high: Number(pooledHigh) },
      ]),
  );
}
