/** Changed rules that neither a case nor a law tells, by text, path and change, and why none can. */
export const SURVIVORS: readonly { readonly of: RegExp; readonly because: string }[] = [
  {
    of: /^\S+ applies(From|Until) /,
    because:
      'the text of a day is chosen from the texts themselves, whose first days are cases, not from rules handed in',
  },
  {
    of: /^EC2725-2000 categories\.APPLICANT\.later\.PROTECTION_GRANTED(\.does)? (dropped|blocks becomes (unmarks|adds-date))$/,
    because: 'a block is told of an earlier record, and is no outcome of the decision that recorded it',
  },
  {
    of: /\.LEFT_TERRITORY(\.does)? (dropped|adds-date becomes blocks)$/,
    because: 'a date that is added, a block that the text does not read, and nothing have the same outcomes',
  },
  {
    of: /\.comparing must becomes may$/,
    because:
      'the group is compared with nothing, or its taking is itself the option, so that there is no second choice',
  },
  {
    of: /\.transmission\.counts event becomes date$/,
    because: 'both count from the hour by default; they differ under the reading deadlineFrom=END_OF_EVENT_DATE alone',
  },
  {
    of: /\.LE_REQUEST\.taking none becomes (must|may)$/,
    because: 'a request takes nothing from the person, whatever is said of taking',
  },
  {
    of: /\.ADMISSION_CHECK\.onlyMarked with (IRREGULAR_CROSSING|ILLEGAL_STAY|SAR_DISEMBARKED|TEMP_PROTECTION)$/,
    because: 'the comparison does not cover that group at all',
  },
];
