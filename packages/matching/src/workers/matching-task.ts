import type { GalleryBuffers, SampleId } from '../gallery/gallery.ts';
import { openGallery } from '../gallery/gallery.ts';
import type { TenPrint } from '../gallery/ten-print.ts';
import type { IndexAnswer, IndexTask } from '../search/index-task.ts';
import { performIndexTask } from '../search/index-task.ts';
import type { ShareOutcome, ShareSearch } from '../search/search-share.ts';
import { searchShare } from '../search/search-share.ts';

/** What a thread of a pool may be asked to do; plain data, galleries and sheets as shared memory. */
export type MatchingTask =
  | IndexTask
  | { readonly kind: 'search'; readonly gallery: GalleryBuffers; readonly search: ShareSearch }
  | {
      readonly kind: 'prepare';
      readonly gallery: GalleryBuffers;
      readonly samples: readonly { readonly slot: SampleId; readonly sample: TenPrint }[];
    };

/** What the thread answers. */
export type MatchingAnswer =
  | IndexAnswer
  | ({ readonly kind: 'search' } & ShareOutcome)
  | { readonly kind: 'prepare'; readonly written: number };

/**
 * Does a task; the whole body of a worker's entry.
 *
 * @throws {RangeError} a slot outside the gallery
 */
export function perform(task: MatchingTask): MatchingAnswer {
  switch (task.kind) {
    case 'search':
      return { kind: 'search', ...searchShare(openGallery(task.gallery), task.search) };
    case 'prepare': {
      const gallery = openGallery(task.gallery);
      for (const { slot, sample } of task.samples) gallery.write(slot, sample);
      return { kind: 'prepare', written: task.samples.length };
    }
    case 'index-search':
    case 'index-vote':
    case 'index-seal':
      return performIndexTask(task);
  }
}
