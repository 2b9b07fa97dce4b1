import { matedFaceScore } from '@eurodac-sim/fingerprint';
import type { Candidate } from '@eurodac-sim/matching';
import { daysBetween } from '@eurodac-sim/primitives';
import type { OpenContact } from '../contact/open-contact.ts';
import { DAYS_PER_YEAR } from '../journey/clock.ts';
import type { Contact } from '../journey/contact.ts';
import type { Traveller } from '../journey/traveller.ts';
import type { OwnDataset } from '../replication/central-register.ts';
import type { Run } from '../replication/run.ts';
import { draw } from '../replication/run.ts';

/** Pairs of contacts of one person whose scores are told apart. */
const CONTACTS = 65_536;

/** Whether the law in force has faces and they are compared already. */
function comparesFaces({ regime, rates }: Run): boolean {
  return rates.face.live && regime.rules.faceComparison !== null;
}

/** Whether an image of whoever does not refuse is taken that can be compared. */
export function hasFace(run: Run, traveller: Traveller, contact: Contact): boolean {
  if (!comparesFaces(run) || contact.attempt === 'refuses') return false;
  return draw(run, traveller, 'face-image', contact.index) >= run.rates.face.fails;
}

/** Searches the faces that are stored; undefined where the occasion is none for it. @source Reg. (EU) 2024/1358 Art. 28 */
export function searchFaces(
  run: Run,
  traveller: Traveller,
  open: OpenContact,
): ReturnType<Run['register']['search']> | undefined {
  const { contact, sample, taking, hits } = open;
  const isTurn = !open.hasPrints || (run.rates.face.afterPrints && hits.length === 0);
  if (!isTurn || !hasFace(run, traveller, contact)) return undefined;
  const { threshold } = run.rates.face;
  const candidates = traveller.datasets
    .filter((own) => own.hasFace && own.contact !== contact.index)
    .map((own): Candidate => ({ reference: own.reference, score: scoreOf(run, traveller, contact, own) }))
    .sort((a, b) => b.score - a.score || a.reference - b.reference);
  const { sex } = traveller.minor;
  return run.register.search({ contact, sample, category: taking.category, candidates, face: { sex, threshold } });
}

/** The score of two images of the minor, by the port where it has faces. */
function scoreOf(run: Run, { minor }: Traveller, contact: Contact, own: OwnDataset): number {
  const { world } = run;
  const pair = {
    owner: { replication: world.replication, person: minor.person, sex: minor.sex },
    enrolledAgeYears: daysBetween(minor.birthDate, own.takenOn) / DAYS_PER_YEAR,
    gapYears: Math.max(0, contact.trueAgeYears - daysBetween(minor.birthDate, own.takenOn) / DAYS_PER_YEAR),
    index: (contact.index * CONTACTS + own.contact) >>> 0,
  };
  return (run.faceScore?.(pair) ?? matedFaceScore(world.draws, pair)).z;
}
