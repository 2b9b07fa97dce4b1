import type { LedgerEvent } from '@eurodac-sim/simulation';

/** All that the ledger tells of one minor, in order of time. */
export type Story = readonly LedgerEvent[];

type Kind = LedgerEvent['kind'];
type Of<K extends Kind> = Extract<LedgerEvent, { readonly kind: K }>;

const DAY = 86_400_000;

/** The events of one kind. */
export function all<K extends Kind>(story: Story, kind: K): readonly Of<K>[] {
  return story.filter((event): event is Of<K> => event.kind === kind);
}

/** The first event of a kind; undefined where there is none. */
export function first<K extends Kind>(story: Story, kind: K): Of<K> | undefined {
  return story.find((event): event is Of<K> => event.kind === kind);
}

/** Days from one event to another, fractions included. */
export function daysFrom(from: { readonly at: number }, to: { readonly at: number }): number {
  return (to.at - from.at) / DAY;
}

/** Share of stories for which something holds; not a number where there is none. */
export function share(stories: readonly Story[], holds: (story: Story) => boolean): number {
  return stories.filter(holds).length / stories.length;
}

/** Those who were taken into the reception of a state. */
export function placedIn(stories: readonly Story[], state: string): readonly Story[] {
  return stories.filter((story) => all(story, 'placed').some((placed) => placed.state === state));
}

/** The first departure from the reception of a state. */
export function departureFrom(story: Story, state: string): Of<'departed'> | undefined {
  return all(story, 'departed').find((departed) => departed.state === state);
}

/** Those who left the reception of a state at least once. */
export function leaversOf(stories: readonly Story[], state: string): readonly Story[] {
  return stories.filter((story) => departureFrom(story, state) !== undefined);
}

/** Share of those taken in by a state who left at least once. */
export function shareLeaving(stories: readonly Story[], state: string): number {
  return leaversOf(stories, state).length / placedIn(stories, state).length;
}
