import { InputError } from './exit-codes.ts';

/** The package of the queue, which is loaded where it is asked for and may be absent. @throws {InputError} it is absent */
export async function clusterLibrary(): Promise<typeof import('@eurodac-sim/cluster')> {
  try {
    return await import('@eurodac-sim/cluster');
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw problem;
    throw new InputError(
      'the queue needs packages that are not installed; install them beside this command: npm install @eurodac-sim/cluster',
    );
  }
}
