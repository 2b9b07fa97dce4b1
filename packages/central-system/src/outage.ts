import type { Instant } from '@eurodac-sim/primitives';
import { isoInstant } from '@eurodac-sim/primitives';
import { append } from './apply.ts';
import type { Register } from './register.ts';

/**
 * Notes that the system does not answer for a time.
 *
 * @throws {RangeError} an end that is not after the start
 */
export function outage(register: Register, from: Instant, until: Instant): void {
  if (until <= from) throw new RangeError(`an outage until ${isoInstant(until)}; expected an end after its start`);
  append(register, { kind: 'outage', at: from, until });
}

/** The first moment from a given one on at which the system runs. */
export function runningFrom({ outages }: Register, at: Instant): Instant {
  let moment = at;
  for (;;) {
    const over = outages.find(({ from, until }) => from <= moment && moment < until);
    if (over === undefined) return moment;
    moment = over.until;
  }
}

/**
 * That the system runs.
 *
 * @throws {RangeError} it does not; the message says from when it does
 */
export function mustRun(register: Register, at: Instant): void {
  const from = runningFrom(register, at);
  if (from !== at) throw new RangeError(`the system is down at ${isoInstant(at)}; it runs from ${isoInstant(from)}`);
}
