import type { NationalityGroup } from './nationality-group.ts';
import type { Profile } from './profile.ts';

/** The profile that the corridor of a group suggests. @source docs/model.md, "Population" */
export const TYPICAL_PROFILES: Readonly<Record<NationalityGroup, Profile>> = {
  AFG: 'family',
  SYR: 'family',
  VNM: 'trafficked',
  'MAR-DZA-TUN': 'roaming',
  'ERI-SOM': 'transit',
  'west-african': 'settler',
  other: 'settler',
};
