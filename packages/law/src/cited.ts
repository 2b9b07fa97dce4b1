import type { Citation } from './citation.ts';

/** A value of the law with its place in a text. */
export type Cited<Value> = { readonly value: Value; readonly citation: Citation };
