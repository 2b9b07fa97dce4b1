declare const brand: unique symbol;

/** A plain value that the compiler keeps apart from others of the same base type. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
