import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';

/** A file of the page: all that is ever served is in a list of these. */
export type ServedFile = { readonly type: string; readonly content: string };

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Why a request is refused, as status and words; undefined where it is not. */
function refusal({ method, headers }: IncomingMessage, port: number): readonly [number, string] | undefined {
  // A name that leads to this machine without being one of these belongs to a page from elsewhere.
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return [403, 'another host; expected this machine by its own name'];
  if (headers.origin !== undefined && !hosts.some((host) => headers.origin === `http://${host}`))
    return [403, 'asked for by another page; expected this one'];
  if (method !== 'GET') return [405, 'expected GET'];
  return undefined;
}

function answer(response: ServerResponse, status: number, { type, content }: ServedFile): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8` });
  response.end(content);
}

/** Serves a fixed list of files by their paths, to this machine alone. @param port 0: any that is free */
export function serve(files: ReadonlyMap<string, ServedFile>, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const address = server.address();
    const refused = refusal(request, typeof address === 'object' && address !== null ? address.port : port);
    if (refused !== undefined) return answer(response, refused[0], { type: 'text/plain', content: refused[1] });
    const file = files.get(request.url ?? '');
    if (file === undefined) return answer(response, 404, { type: 'text/plain', content: 'no such file' });
    return answer(response, 200, file);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, () => resolve(server));
  });
}
