import type { EventCategory } from '@eurodac-sim/law';
import type { CalendarDate } from '@eurodac-sim/primitives';
import { addDays, pick } from '@eurodac-sim/primitives';
import type { CaptureRequest } from '../biometrics/biometrics.ts';
import type { World } from '../world.ts';

/** Replication number in the keys of background persons: they are the same in every replication. */
const BACKGROUND_REPLICATION = 0xffffffff;

/** States that send the most, and the others of the model; the first five share `system.sender_share.top5` evenly. */
const LARGE_SENDERS = ['DE', 'IT', 'FR', 'AT', 'ES'] as const;
const OTHER_SENDERS = ['GR', 'BE', 'NL', 'SE', 'CH'] as const;

/** One adult registered before the first arrival or while minors arrive and are followed, as the transmission that a state sent. */
export type BackgroundTransmission = {
  readonly memberState: string;
  readonly category: EventCategory;
  readonly transmittedOn: CalendarDate;
  /** Whether the state has it compared, where the law does, if it is sent while minors are there. */
  readonly isSearched: boolean;
};

/** The capture of each background person, by number: one session, adult, with a correct recorded age. */
export function capturesOfBackground(
  world: Pick<World, 'settings' | 'parameters' | 'draws'>,
): readonly CaptureRequest[] {
  return Array.from({ length: world.settings.background }, (_, person) =>
    captureOfAdult(world, { replication: BACKGROUND_REPLICATION, person }),
  );
}

/** One session with an adult as the background has them: ages evenly spread, the recorded age correct. */
export function captureOfAdult(
  { parameters: { value }, draws }: Pick<World, 'parameters' | 'draws'>,
  key: { readonly replication: number; readonly person: number },
): CaptureRequest {
  const draw = (purpose: string): number => draws.uniform({ ...key, purpose: `background-${purpose}` });
  const youngest = value('background.youngest_years');
  const ageYears = youngest + draw('age') * (value('background.oldest_years') - youngest);
  const sex = draw('sex') < value('background.male_share') ? 'male' : 'female';
  return { owner: { ...key, sex }, captureIndex: 0, trueAgeYears: ageYears, recordedAgeYears: ageYears };
}

/** The transmission of each background person, by number. */
export function transmissionsOfBackground(
  world: Pick<World, 'settings' | 'parameters' | 'draws'>,
): readonly BackgroundTransmission[] {
  const value = world.parameters.value;
  return Array.from({ length: world.settings.background }, (_, person) => {
    const draw = (purpose: string): number => backgroundDraw(world, person, purpose);
    const during = draw('during') < value('background.share_during_run');
    const { arrivalDays, followUpDays, arrivalsFrom } = world.settings;
    const days = during
      ? Math.floor(draw('transmitted') * (arrivalDays + followUpDays))
      : -1 - Math.floor(draw('transmitted') * value('background.transmitted_within_days'));
    return {
      memberState: sender(draw('member-state'), value('system.sender_share.top5')),
      category: pick<EventCategory>(draw('category'), [
        ['APPLICANT', value('background.share.applicant')],
        ['IRREGULAR_CROSSING', value('background.share.irregular_crossing')],
        ['ILLEGAL_STAY', value('background.share.illegal_stay')],
      ]),
      transmittedOn: addDays(arrivalsFrom, days),
      isSearched: draw('searched') < value('background.searched_share'),
    };
  });
}

function sender(u: number, largeShare: number): string {
  return pick<string>(u, [
    ...LARGE_SENDERS.map((state) => [state, largeShare / LARGE_SENDERS.length] as const),
    ...OTHER_SENDERS.map((state) => [state, (1 - largeShare) / OTHER_SENDERS.length] as const),
  ]);
}

function backgroundDraw(world: Pick<World, 'draws'>, person: number, purpose: string): number {
  return world.draws.uniform({ replication: BACKGROUND_REPLICATION, person, purpose: `background-${purpose}` });
}
