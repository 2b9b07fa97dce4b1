import { parseDocument } from 'yaml';
import type { ScenarioProblem } from './scenario-error.ts';

/** A value that the command line puts in place of the file's. */
export type Override = { readonly place: string; readonly path: readonly string[]; readonly value: unknown };

/** What the command line says about a scenario. */
export type ScenarioOptions = {
  /** Texts `path=value` of `--set`, later ones last; a value is written as in the file. */
  readonly set?: readonly string[] | undefined;
  /** Text or number of `--seed`. */
  readonly seed?: string | number | undefined;
  /** Text or number of `--replications`. */
  readonly replications?: string | number | undefined;
  /** Text of `--fidelity`. */
  readonly fidelity?: string | undefined;
  /** Files of the scenarios that ship, by name, for `extends`. */
  readonly shipped?: Readonly<Record<string, string>> | undefined;
};

/** Names of parameters and of axes contain dots, so that what follows `parameters.` or `grid.` is one name. */
function pathOf(dotted: string): readonly string[] {
  const head = ['parameters.', 'grid.'].find((prefix) => dotted.startsWith(prefix));
  return head === undefined ? dotted.split('.') : [head.slice(0, -1), dotted.slice(head.length)];
}

function override(text: string): Override | ScenarioProblem {
  const equals = text.indexOf('=');
  const dotted = text.slice(0, equals).trim();
  if (equals < 1 || dotted === '')
    return { place: `--set ${text}`, path: '', message: 'no path before an equals sign; expected path=value' };
  const place = `--set ${dotted}`;
  const document = parseDocument(text.slice(equals + 1), { prettyErrors: false, logLevel: 'error' });
  const fault = document.errors[0];
  if (fault !== undefined) return { place, path: '', message: `${fault.message}; expected a value as in the file` };
  try {
    return { place, path: pathOf(dotted), value: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return { place, path: '', message: 'an alias; expected its value written out' };
  }
}

/** The overrides of a command line, and what cannot be read in it. */
export function overridesOf(options: ScenarioOptions): {
  readonly overrides: readonly Override[];
  readonly problems: readonly ScenarioProblem[];
} {
  const read = (options.set ?? []).map(override);
  const named = (['seed', 'replications', 'fidelity'] as const).flatMap((name) => {
    const given = options[name];
    if (given === undefined) return [];
    const value = typeof given === 'string' && /^[-+.\d]/.test(given) ? Number(given) : given;
    return [{ place: `--${name}`, path: [name], value: Number.isNaN(value) ? given : value }];
  });
  return {
    overrides: [...read.filter((item) => 'value' in item), ...named],
    problems: read.filter((item) => 'message' in item),
  };
}

/** A copy of a scenario's value with one override in it, or what stands in its way. */
function overridden(value: unknown, path: readonly string[], set: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return set;
  if (Array.isArray(value)) {
    const index = Number(key);
    if (!Number.isInteger(index) || index < 0 || index >= value.length) return BLOCKED;
    const item = overridden(value[index], rest, set);
    return item === BLOCKED ? BLOCKED : value.with(index, item);
  }
  if (value !== undefined && value !== null && typeof value !== 'object') return BLOCKED;
  const mapping = (value ?? {}) as Readonly<Record<string, unknown>>;
  const child = overridden(Object.hasOwn(mapping, key) ? mapping[key] : undefined, rest, set);
  return child === BLOCKED ? BLOCKED : Object.fromEntries([...Object.entries(mapping), [key, child]]);
}

const BLOCKED = Symbol('blocked');

/** A copy of a value with another value at a path, making mappings on the way; as it is where a plain value is in the way. */
export function withValueAt(value: unknown, path: readonly string[], set: unknown): unknown {
  const next = overridden(value, path, set);
  return next === BLOCKED ? value : next;
}

/** The value with every override in it, in order; one that leads through a plain value is a problem and left out. */
export function withOverrides(
  value: unknown,
  overrides: readonly Override[],
): { readonly value: unknown; readonly problems: readonly ScenarioProblem[] } {
  const problems: ScenarioProblem[] = [];
  const result = overrides.reduce((current, { place, path, value: set }) => {
    const next = overridden(current, path, set);
    if (next !== BLOCKED) return next;
    problems.push({
      place,
      path: '',
      message: 'leads through a value that has no such part; expected a field of the scenario',
    });
    return current;
  }, value);
  return { value: result, problems };
}
