/** Characters of a value that a message echoes; assumption: enough to recognise it by. */
const MOST = 80;

const shortened = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

/** A value as a message echoes it: JSON, long ones cut short. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(shortened(value));
  try {
    return shortened(JSON.stringify(value) ?? 'missing');
  } catch {
    return 'a value nested too deeply, or in itself';
  }
}

/** A value that is echoed as data: itself while it is short, else its first characters. */
export function echoedValue(value: unknown): unknown {
  const shown = shownValue(value);
  return typeof value === 'string' || shown.endsWith('…') || shown.startsWith('a value')
    ? shortEcho(value, shown)
    : value;
}

const shortEcho = (value: unknown, shown: string): unknown => (typeof value === 'string' ? shortened(value) : shown);
