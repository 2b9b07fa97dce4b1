#!/usr/bin/env node
import { main } from './program.ts';
import { endQuietlyWhenUnread, processTerminal } from './terminal.ts';

// From a clone, npm runs the command in the clone's root; paths are the caller's own.
const callersFolder = process.env['INIT_CWD'];
if (callersFolder !== undefined && process.env['npm_lifecycle_event'] === 'start') process.chdir(callersFolder);

endQuietlyWhenUnread();
process.exitCode = await main(process.argv.slice(2), processTerminal());
