import { main } from './program.ts';

/** How the command ended and what it said. */
export type Run = { readonly code: number; readonly out: string; readonly errors: string };

/** Runs the command in this process, as on a stream that is no terminal. */
export async function run(...args: readonly string[]): Promise<Run> {
  const out: string[] = [];
  const errors: string[] = [];
  const terminal = {
    out: (text: string) => out.push(text),
    error: (text: string) => errors.push(text),
    interactive: false,
  };
  const code = await main(args, terminal);
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}
