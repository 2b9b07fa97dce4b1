import type { EventOf, History } from './history.ts';

/** Moved to another state at least once: the set O. */
export function isMover(history: History): boolean {
  return history['moved-on'].length > 0;
}

/** The first link to an own earlier dataset in a state moved on to; undefined for whoever is not in the set I. */
export function firstIdentification(history: History): EventOf<'identified'> | undefined {
  return history.identified.find(({ hop }) => hop > 0);
}

/** Linked to an own earlier dataset in a state moved on to: the set I. */
export function isIdentified(history: History): boolean {
  return firstIdentification(history) !== undefined;
}

/** At least one stored dataset: the set R. */
export function isRegistered({ recorded }: History): boolean {
  return recorded.length > 0;
}
