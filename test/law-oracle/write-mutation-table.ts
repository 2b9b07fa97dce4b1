/** Writes `docs/law-mutants.md` to standard output; half a minute. */
import { mutationPage } from './mutation-table.ts';

process.stdout.write(mutationPage());
