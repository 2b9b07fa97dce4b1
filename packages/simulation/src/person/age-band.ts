/** Completed years of age at arrival, both ends included. */
export const AGE_BANDS = {
  '0-5': { youngest: 0, oldest: 5, parameter: 'pop.age.default.lt6' },
  '6-13': { youngest: 6, oldest: 13, parameter: 'pop.age.default.6_13' },
  '14-15': { youngest: 14, oldest: 15, parameter: 'pop.age.default.14_15' },
  '16-17': { youngest: 16, oldest: 17, parameter: 'pop.age.default.16_17' },
} as const;

/** A group of minors by true age at arrival. */
export type AgeBand = keyof typeof AGE_BANDS;
