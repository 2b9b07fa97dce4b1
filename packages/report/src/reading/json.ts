/** A value of a JSON file whose fields may be absent or of another kind than expected. */
export type Json = unknown;

/** The field of an object, or undefined where the value is no object or has no such field. */
export function field(value: Json, ...path: readonly string[]): Json {
  return path.reduce<Json>((at, name) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    return (at as Readonly<Record<string, Json>>)[name];
  }, value);
}

/** The text, or a number or truth value written as text; undefined for anything else. */
export function text(value: Json): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** The finite number, or undefined. */
export function number(value: Json): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The elements of a list; none where the value is no list. */
export function list(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** The fields of an object in the order of the file; none where the value is no object. */
export function entries(value: Json): readonly (readonly [name: string, value: Json])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
