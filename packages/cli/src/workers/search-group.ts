/**
 * Whose probes are searched for. Of every four persons of a generated gallery the first was enrolled at 6 to 10 years,
 * the second at 18 to 48, and the others are of any age from 6 to 50, minors as 3 in 10.
 */
export type SearchGroup = 'children' | 'adults' | 'all';
export const SEARCH_GROUPS: readonly SearchGroup[] = ['all', 'children', 'adults'];
