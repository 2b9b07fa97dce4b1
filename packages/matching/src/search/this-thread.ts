import type { Executor } from './identify.ts';
import { searchShare } from './search-share.ts';

/** Runs shares here, one after the other. */
export const thisThread: Executor = {
  threads: 1,
  search: async (gallery, search) => searchShare(gallery, search),
};
