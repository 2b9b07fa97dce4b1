import { replyDue } from '@eurodac-sim/law';
import type { Instant } from '@eurodac-sim/primitives';
import { addHours, isoInstant } from '@eurodac-sim/primitives';
import { append } from './apply.ts';
import { runningFrom } from './outage.ts';
import type { Register } from './register.ts';

/** A request for a comparison as it arrives, and how long it takes once it is its turn. */
export type Arrival = {
  readonly memberState: string;
  readonly arrivedAt: Instant;
  readonly urgent: boolean;
  readonly handlingHours: number;
};

/** When a request is answered, by when it had to be, and whether it was in time; an outage moves the limit. */
export type Reply = {
  readonly repliedAt: Instant;
  readonly due: ReturnType<typeof replyDue>;
  readonly inTime: boolean;
};

/**
 * Answers requests one after the other in order of arrival; urgent ones go before all that wait, and those wait longer.
 *
 * @throws {RangeError} a request that arrived before the one before it
 * @source Reg. 2024/1358 Art. 38(2); Reg. 603/2013 Art. 25(2); Reg. (EC) 407/2002 Art. 3
 */
export function reply(register: Register, { memberState, arrivedAt, urgent, handlingHours }: Arrival): Reply {
  const { free, rules } = register;
  if (arrivedAt < free.lastArrival)
    throw new RangeError(`arrived at ${isoInstant(arrivedAt)}, before ${isoInstant(free.lastArrival)}: out of order`);
  const line = urgent ? free.forUrgent : free.forOthers;
  const start = runningFrom(register, line > arrivedAt ? line : arrivedAt);
  const repliedAt = throughOutages(register, start, handlingHours);
  const between = register.outages.filter(({ from, until }) => from < repliedAt && until > arrivedAt);
  const hinderedUntil = between.length === 0 ? null : (Math.max(...between.map(({ until }) => until)) as Instant);
  const due = replyDue(rules.procedure.reply, { arrivedAt, urgent, hinderedUntil });
  append(register, { kind: 'replied', at: arrivedAt, memberState, urgent, repliedAt, handlingHours });
  return { repliedAt, due, inTime: due.kind === 'as-a-priority' || repliedAt <= due.by };
}

/** Work that an outage interrupts goes on after it. */
function throughOutages({ outages }: Register, start: Instant, hours: number): Instant {
  let end = addHours(start, hours);
  for (const { from, until } of outages.toSorted((a, b) => a.from - b.from))
    if (from >= start && from < end) end = (end + (until - from)) as Instant;
  return end;
}
