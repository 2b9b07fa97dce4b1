/** Why a minor travels, as far as the model needs it: a device of the simulation, never a statement about a person. */
export const PROFILES = ['transit', 'trafficked', 'family', 'settler', 'roaming'] as const;

/** One of the profiles. */
export type Profile = (typeof PROFILES)[number];
