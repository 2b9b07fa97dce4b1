/** Groups of nationalities, by ISO 3166 code or region; an attribute for rates and for fairness, not a prediction. */
export const NATIONALITY_GROUPS = ['AFG', 'SYR', 'VNM', 'MAR-DZA-TUN', 'ERI-SOM', 'west-african', 'other'] as const;

/** One of the groups. */
export type NationalityGroup = (typeof NATIONALITY_GROUPS)[number];
