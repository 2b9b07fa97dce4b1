import type { EventCategory, RuleSet } from '@eurodac-sim/law';
import { measuresAgainst } from '@eurodac-sim/law';
import type { Instant } from '@eurodac-sim/primitives';
import { dateOf } from '@eurodac-sim/primitives';
import { faceSample } from '../face/face-sample.ts';
import { hasFace } from '../face/face-search.ts';
import type { Contact, Occasion } from '../journey/contact.ts';
import { contactAt } from '../journey/contact-at.ts';
import type { Traveller } from '../journey/traveller.ts';
import type { LossCause } from '../ledger/loss-cause.ts';
import type { Taking } from '../member-state/requirement.ts';
import { requirement } from '../member-state/requirement.ts';
import type { Run } from '../replication/run.ts';
import { draw, leaveUnrecorded, lose, when } from '../replication/run.ts';
import { noteStanding } from './standing.ts';

/** Youngest true age at which somebody can pass for being of age, in years: `assumption`. */
const PASSES_FOR_ADULT_YEARS = 15;

/** Completed years from which a state believes somebody to be of age. */
const ADULT_YEARS = 18;

/** What an occasion is, beside the moment at which prints would be taken. */
type Asked = {
  readonly occasion: Occasion;
  readonly startsAt: Instant;
  /** Whether the occasion allows of a search, where an event of the scenario decides it. */
  readonly searchAllowed?: boolean;
};

/** A state meets a minor: decides by law and practice, and takes prints where it does. */
export function takePrints(run: Run, traveller: Traveller, takenAt: Instant, asked: Asked): void {
  const { occasion, startsAt } = asked;
  const { hop, minor } = traveller;
  const index = traveller.contacts++;
  const state = run.rates.state(traveller.state);
  const declaresAdult = declaresToBeOfAge(run, traveller, takenAt);
  const contact = contactAt(run.world, run.rates, minor, {
    ...{ index, hop, occasion, startsAt, takenAt, state, declaresAdult },
  });
  noteMeeting(run, traveller, contact, declaresAdult);
  const allowed = asked.searchAllowed === undefined ? state.search[occasion] : Number(asked.searchAllowed);
  const needed = requirement(run.regime, { ...contact, ownSearchProbability: allowed });
  if (needed.kind === 'nothing') fail(run, traveller, contact, needed.because);
  else attempt(run, traveller, contact, needed);
}

function noteMeeting(run: Run, traveller: Traveller, contact: Contact, declared: boolean): void {
  const { takenAt, index, hop, memberState: state, occasion, trueAgeYears, recordedAgeYears } = contact;
  const about = when(traveller, takenAt);
  if (hop > 0) run.ledger.note({ kind: 'encountered', ...about, contact: index, state, occasion, hop });
  const asAdult = recordedAgeYears >= ADULT_YEARS;
  if (asAdult === trueAgeYears >= ADULT_YEARS) return;
  const because = declared ? 'declared' : 'assessed';
  run.ledger.note({ kind: 'age-declared', ...about, state, asAdult, because });
}

/** Older minors on their way give an older age in a state they only pass. */
function declaresToBeOfAge(run: Run, traveller: Traveller, at: Instant): boolean {
  const { minor, hop } = traveller;
  if (hop > 0 || minor.profile === 'settler' || minor.profile === 'family') return false;
  const years = (dateOf(at) - minor.birthDate) / 365.2425;
  if (years < PASSES_FOR_ADULT_YEARS || traveller.adult) return false;
  return draw(run, traveller, 'declares-older') < run.rates.onward.declaresOlder;
}

function attempt(run: Run, traveller: Traveller, contact: Contact, taking: Taking): void {
  const { index, takenAt, recordedAgeYears, attempt: outcome } = contact;
  const refused = outcome === 'refuses';
  run.ledger.note({
    kind: 'capture-attempted',
    ...when(traveller, takenAt),
    contact: index,
    refused,
    coercionLawful: refused && coercionLawful(run.regime.rules, recordedAgeYears, taking.category),
    believedAgeYears: recordedAgeYears,
  });
  const prints = outcome === 'cooperates' ? run.answers.sampleOf(traveller.minor, contact) : undefined;
  if (prints === undefined && !hasFace(run, traveller, contact)) {
    fail(run, traveller, contact, captureFailure(contact));
    return;
  }
  const sample = prints ?? faceSample(contact.person, index);
  const hasPrints = prints !== undefined;
  traveller.open.push({ contact, taking, sample, hasPrints, referenceNumber: undefined, hits: [], dataset: null });
  run.queue.push(contact.transmittedAt, contact.person, 'transmit', index);
}

/** Whether the text lets a state use force or coercion against somebody of a believed age who refuses. @source Reg. 2024/1358 Art. 13(3), 14(1) */
function coercionLawful(rules: RuleSet, ageYears: number, category: EventCategory): boolean {
  const minor = ageYears < rules.majorityYears.value;
  if (minor && rules.coercionOfMinors !== null) return rules.coercionOfMinors.value !== 'none';
  const applicant = category === 'APPLICANT';
  const whom = { minor, vulnerable: false, applicant, because: 'refuses', onPurpose: true } as const;
  return measuresAgainst(rules.procedure.obligation, whom).some(
    ({ measure, modality }) => modality === 'may' && (measure === 'force' || measure === 'coercion-as-last-resort'),
  );
}

function captureFailure({ hop, attempt: outcome }: Contact): LossCause {
  if (hop > 0) return 'capture-failed-at-encounter';
  return outcome === 'refuses' ? 'not-registered' : 'capture-failed-at-first';
}

/** What a contact in a later state that came to nothing is called when it is a record that lacks. */
const AS_FIRST: { readonly [cause in LossCause]?: LossCause } = {
  'below-threshold-at-encounter': 'below-threshold-at-first',
  'search-not-allowed': 'no-duty-without-claim',
  'search-not-run': 'not-registered',
  'capture-failed-at-encounter': 'capture-failed-at-first',
};

/** A contact comes to nothing: no search now, and no record for later. */
function fail(run: Run, traveller: Traveller, contact: Contact, cause: LossCause): void {
  const { hop, takenAt } = contact;
  leaveUnrecorded(run, traveller, takenAt, { hop, cause: AS_FIRST[cause] ?? cause });
  if (hop === 0) return;
  noteStanding(run, traveller, hop, takenAt);
  lose(run, traveller, takenAt, { hop, cause });
}
