import { styleText } from 'node:util';

/** Where a command writes: results to `out`, everything else to `error`. */
export type Terminal = {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Whether progress may redraw a line. */
  readonly interactive: boolean;
};

/** The process's own streams. Colour only on terminals, and never where NO_COLOR is set. */
export function processTerminal(): Terminal {
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    error: (text) => process.stderr.write(`${text}\n`),
    interactive: process.stderr.isTTY === true,
  };
}

/** The same terminal, saying nothing but results while it is told to be quiet. */
export function quietened(terminal: Terminal, isQuiet: () => boolean): Terminal {
  return {
    out: terminal.out,
    error: (text) => {
      if (!isQuiet()) terminal.error(text);
    },
    get interactive() {
      return terminal.interactive && !isQuiet();
    },
  };
}

/** Ends the process without a word when nobody reads what it writes any more, as behind `head`. */
export function endQuietlyWhenUnread(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (problem: NodeJS.ErrnoException) => {
      if (problem.code !== 'EPIPE') throw problem;
      process.exit();
    });
}

/** A text in bold on a terminal that shows it, plain elsewhere. */
export function bold(text: string): string {
  return styleText('bold', text, { stream: process.stdout });
}
