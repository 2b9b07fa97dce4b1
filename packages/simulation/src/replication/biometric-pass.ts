import type { Candidate, SampleId } from '@eurodac-sim/matching';
import type { Biometrics, CaptureOutcome, CaptureRequest, IdentifyRequest } from '../biometrics/biometrics.ts';
import { ownerOfFace } from '../face/face-sample.ts';
import type { Contact } from '../journey/contact.ts';
import type { SealedOwners } from '../ledger/truth.ts';
import { sealedOwners } from '../ledger/truth.ts';
import type { Minor } from '../person/minor.ts';

/** What is known of one probe: which references it was compared with, and what was found. */
type Searched = { readonly compared: Set<SampleId>; readonly candidates: Candidate[] };

/**
 * The prints and candidates of a replication, asked for while its policies are run and answered between their passes.
 *
 * What is not answered yet counts as nothing taken and nothing found, and is asked for. In order of time the first
 * unanswered question of a pass is one that will be asked again, so passes end; a question that is not asked again is
 * of something that did not happen.
 */
export class BiometricAnswers {
  readonly #replication: number;
  readonly #port: Biometrics;
  readonly #captured = new Map<string, CaptureOutcome>();
  readonly #searched = new Map<SampleId, Searched>();
  readonly #toCapture = new Map<string, CaptureRequest>();
  readonly #toSearch = new Map<SampleId, Set<SampleId>>();
  readonly #persons: number[] = [];
  readonly owners: SealedOwners = sealedOwners((sample) => ownerOfFace(sample) ?? this.#persons[sample]);
  searches = 0;
  /** Questions met so far without an answer, whether or not they were asked before. */
  unanswered = 0;

  constructor(replication: number, port: Biometrics) {
    this.#replication = replication;
    this.#port = port;
  }

  /** The sample of a contact; undefined where no finger is good enough, or not known yet. @param retake 1 for a second session */
  sampleOf({ sex }: Minor, contact: Contact, retake = 0): SampleId | undefined {
    const { person, index, trueAgeYears, recordedAgeYears } = contact;
    const request: CaptureRequest = {
      owner: { replication: this.#replication, person, sex },
      captureIndex: 2 * index + retake,
      trueAgeYears,
      recordedAgeYears,
    };
    const outcome = this.#outcomeOf(request);
    if (outcome?.kind !== 'acquired') return undefined;
    this.#persons[outcome.sample] = person;
    return outcome.sample;
  }

  /** Candidates among the background and some references. */
  candidatesOf(probe: SampleId, references: readonly SampleId[]): readonly Candidate[] {
    const { atOnce } = this.#port;
    if (atOnce !== undefined) {
      this.searches += 1;
      return atOnce.identify({ probe, references });
    }
    const known = this.#searched.get(probe);
    const wanted = references.filter((each) => each !== probe && !known?.compared.has(each));
    if (known === undefined || wanted.length > 0) {
      this.unanswered += 1;
      const asked = this.#toSearch.get(probe);
      if (asked === undefined) this.#toSearch.set(probe, new Set(wanted));
      else for (const each of wanted) asked.add(each);
    }
    return known?.candidates ?? [];
  }

  /** Has everything answered that was asked since the last time. */
  async answer(): Promise<void> {
    const captures = [...this.#toCapture];
    const searches = [...this.#toSearch];
    this.#toCapture.clear();
    this.#toSearch.clear();
    if (captures.length > 0) await this.#capture(captures);
    if (searches.length > 0) await this.#search(searches);
  }

  #outcomeOf(request: CaptureRequest): CaptureOutcome | undefined {
    if (this.#port.atOnce !== undefined) return this.#port.atOnce.capture(request);
    const { owner, captureIndex, trueAgeYears, recordedAgeYears } = request;
    const key = `${owner.person}/${captureIndex}/${trueAgeYears}/${recordedAgeYears}`;
    const known = this.#captured.get(key);
    if (known !== undefined) return known;
    this.unanswered += 1;
    this.#toCapture.set(key, request);
    return undefined;
  }

  async #capture(asked: readonly (readonly [string, CaptureRequest])[]): Promise<void> {
    const outcomes = await this.#port.capture(asked.map(([, request]) => request));
    if (outcomes.length !== asked.length)
      throw new RangeError(`${outcomes.length} capture outcomes for ${asked.length} requests`);
    asked.forEach(([key], i) => {
      this.#captured.set(key, outcomes[i]!);
    });
  }

  async #search(asked: readonly (readonly [SampleId, Set<SampleId>])[]): Promise<void> {
    const requests = asked.map(
      ([probe, references]): IdentifyRequest => ({
        probe,
        references: [...references].sort((a, b) => a - b),
        ...(this.#searched.has(probe) && { backgroundSearched: true }),
      }),
    );
    const lists = await this.#port.identify(requests);
    if (lists.length !== requests.length)
      throw new RangeError(`${lists.length} candidate lists for ${requests.length} probes`);
    this.searches += requests.length;
    requests.forEach(({ probe, references }, i) => {
      const before = this.#searched.get(probe);
      const candidates = [...(before?.candidates ?? []), ...lists[i]!];
      candidates.sort((a, b) => b.score - a.score || a.reference - b.reference);
      this.#searched.set(probe, { compared: new Set([...(before?.compared ?? []), ...references]), candidates });
    });
  }
}
