import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { addYears, dateOf, exponentialByMedian, pick, weibullByMedian } from '@eurodac-sim/primitives';
import type { Minor } from '../person/minor.ts';
import type { World } from '../world.ts';
import { daysAfter } from './clock.ts';
import type { Contact, Occasion } from './contact.ts';
import { contactAt } from './contact-at.ts';
import { destination, isInEurodac, ROUTES } from './route.ts';

/** Arrival in a second state. */
type Move = { readonly to: string; readonly at: Instant; readonly inEurodac: boolean };

/** The way of one minor, the same under every policy: who is met where and when, not what is done about it. */
export type Journey = {
  readonly minor: Minor;
  /** Absent where nobody could have taken prints: not met, not served, or gone before. */
  readonly first: Contact | undefined;
  /** When a minor who had a first contact leaves the reception it led to, if within follow-up. */
  readonly departedAt: Instant | undefined;
  readonly move: Move | undefined;
  /** The first official contact in a second state within Eurodac. */
  readonly encounter: Contact | undefined;
};

/** The journey of a minor from arrival to the end of follow-up. */
export function journey(world: World, minor: Minor): Journey {
  const endsAt = daysAfter(minor.arrivedAt, world.settings.followUpDays);
  const leftAt = departure(world, minor);
  const served = firstContact(world, minor);
  const first =
    served !== undefined && served.takenAt < (leftAt ?? endsAt) && served.takenAt <= endsAt ? served : undefined;
  const move = onwardMove(world, minor, leftAt);
  const moved = move !== undefined && move.at <= endsAt ? move : undefined;
  const met = moved === undefined ? undefined : encounter(world, minor, moved);
  return {
    minor,
    first,
    departedAt: first !== undefined && leftAt !== undefined && leftAt <= endsAt ? leftAt : undefined,
    move: moved,
    encounter: met !== undefined && met.takenAt <= endsAt ? met : undefined,
  };
}

/** When a minor leaves without leave, from reception or from wherever nobody met them; undefined for one who stays until the eighteenth birthday. */
function departure(world: World, minor: Minor): Instant | undefined {
  const value = world.parameters.value;
  if (draw(world, minor, 'departs') >= value('depart.share.default')) return undefined;
  const days = weibullByMedian(
    draw(world, minor, 'departure-day'),
    value('depart.weibull_shape'),
    value('depart.median_days.default'),
  );
  const leftAt = daysAfter(minor.arrivedAt, days);
  return dateOf(leftAt) < eighteenthBirthday(minor) ? leftAt : undefined;
}

/** Registration at the first state if the minor is detected and served: on arrival for the border, at registration for a claim. */
function firstContact(world: World, minor: Minor): Contact | undefined {
  const value = world.parameters.value;
  const takenAt = daysAfter(
    minor.arrivedAt,
    exponentialByMedian(draw(world, minor, 'registration-delay'), value('reg.delay_days')),
  );
  const disembarked = draw(world, minor, 'disembarked') < value('entry.share_disembarked');
  const detected = draw(world, minor, 'detected') < value('reg.detect_at_entry');
  const covered = draw(world, minor, 'covered') < value('reg.coverage.default');
  if (!detected || !covered) return undefined;
  const occasion: Occasion = minor.claims ? 'claim' : disembarked ? 'disembarkation' : 'crossing';
  const startsAt = minor.claims ? takenAt : minor.arrivedAt;
  return contactAt(world, minor, { index: 0, memberState: minor.entryState, occasion, startsAt, takenAt });
}

function onwardMove(world: World, minor: Minor, leftAt: Instant | undefined): Move | undefined {
  const value = world.parameters.value;
  if (leftAt === undefined) return undefined;
  if (draw(world, minor, 'moves-on') >= value('onward.share_of_leavers')) return undefined;
  const route = pick(
    draw(world, minor, 'route'),
    ROUTES[minor.entryState].map((to) => [to, value(`route.${minor.entryState}.${to}`)] as const),
  );
  const to = destination(route);
  const days = exponentialByMedian(draw(world, minor, 'transit-days'), value('onward.transit_days'));
  return { to, at: daysAfter(leftAt, days), inEurodac: isInEurodac(to) };
}

function encounter(world: World, minor: Minor, move: Move): Contact | undefined {
  const value = world.parameters.value;
  if (!move.inEurodac) return undefined;
  if (draw(world, minor, 'encountered') >= value('encounter.prob_one_year.default')) return undefined;
  const days = exponentialByMedian(draw(world, minor, 'encounter-day'), value('encounter.median_days.default'));
  const takenAt = daysAfter(move.at, days);
  const occasion = pick<Occasion>(draw(world, minor, 'encounter-type'), [
    ['claim', value('encounter.type.asylum_claim')],
    ['illegal-stay', value('encounter.type.illegal_stay_check')],
    ['child-protection', value('encounter.type.child_protection_or_other')],
  ]);
  return contactAt(world, minor, { index: 1, memberState: move.to, occasion, startsAt: takenAt, takenAt });
}

function draw(world: World, { person }: Minor, purpose: string): number {
  return world.draws.uniform({ replication: world.replication, person, purpose });
}

function eighteenthBirthday(minor: Minor): CalendarDate {
  return addYears(minor.birthDate, 18);
}
