/** Groups of minors by one property, in the order of the page. */
export const SUBGROUPS: readonly {
  readonly by: string;
  readonly groups: readonly (readonly [id: string, title: string])[];
}[] = [
  {
    by: 'Age at arrival',
    groups: [
      ['age-0-5', 'aged 0 to 5'],
      ['age-6-13', 'aged 6 to 13'],
      ['age-14-15', 'aged 14 to 15'],
      ['age-16-17', 'aged 16 to 17'],
    ],
  },
  {
    by: 'Sex',
    groups: [
      ['sex-female', 'girls'],
      ['sex-male', 'boys'],
    ],
  },
  {
    by: 'Claim in the first state',
    groups: [
      ['claim-yes', 'claimed asylum'],
      ['claim-no', 'did not claim'],
    ],
  },
  {
    by: 'Nationality group',
    groups: [
      ['nationality-AFG', 'Afghanistan'],
      ['nationality-SYR', 'Syria'],
      ['nationality-VNM', 'Vietnam'],
      ['nationality-MAR-DZA-TUN', 'Morocco, Algeria, Tunisia'],
      ['nationality-ERI-SOM', 'Eritrea, Somalia'],
      ['nationality-west-african', 'West Africa'],
      ['nationality-other', 'all others'],
    ],
  },
];
