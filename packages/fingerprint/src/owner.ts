/** Sex of a person, as the growth reference and the quality model tell them apart. */
export type Sex = 'female' | 'male';

/** Whose fingers: the part of a draw's key that stays the same over a whole life. */
export type Owner = {
  readonly replication: number;
  readonly person: number;
  readonly sex: Sex;
};
