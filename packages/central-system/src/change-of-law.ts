import type { RuleSet } from '@eurodac-sim/law';
import type { CalendarDate } from '@eurodac-sim/primitives';
import { startOf } from '@eurodac-sim/primitives';
import { append } from './apply.ts';
import type { Register } from './register.ts';

/**
 * Puts another law in force at the start of a day. Stored data keep their storage or take on that of the new law
 * (interpretation `legacyRetentionRule`); data blocked under a law that blocks are unblocked and marked under one that
 * does not.
 *
 * @source Reg. (EU) 603/2013 Art. 44, 46; Reg. (EU) 2024/1358 Art. 62, 63
 */
export function changeLaw(register: Register, rules: RuleSet, on: CalendarDate): void {
  const at = startOf(on);
  append(register, { kind: 'law-changed', at, rules, retention: register.readings.legacyRetentionRule });
  if (rules.blockedAreHidden !== undefined) return;
  for (const [dataset, since] of [...register.blocks]) {
    append(register, { kind: 'unblocked', at, dataset });
    append(register, { kind: 'marked', at, dataset, ground: 'protection-granted', since });
  }
}
