/** Writes `docs/named-laws.md` to standard output. */
import { lawListPage } from './law-list.ts';

process.stdout.write(lawListPage());
