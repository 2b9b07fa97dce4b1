import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { InputError } from '../exit-codes.ts';
import { explorerFiles } from '../explorer-files.ts';
import { serve } from '../explorer-server.ts';
import type { Terminal } from '../terminal.ts';
import { resultsFolder } from './report.ts';

const MOST_PORT = 65535;

/** `explore`: serves a results folder as a page with controls, to this machine alone, until it is interrupted. */
export async function explore(path: string, { port }: { readonly port: number }, terminal: Terminal): Promise<void> {
  if (port > MOST_PORT) throw new InputError(`--port ${port}: expected a port from 0 to ${MOST_PORT}`);
  const files = await explorerFiles(resultsFolder(path));
  const server = await serve(files, port).catch((problem: unknown) => {
    throw new InputError(`--port ${port}: ${String(problem)}; expected a free port, or 0 for any`);
  });
  terminal.out(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  terminal.error('Ctrl-C ends it.');
  await once(process, 'SIGINT');
  server.close();
  server.closeAllConnections();
}
