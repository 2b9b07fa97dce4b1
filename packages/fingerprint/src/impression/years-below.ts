/** Years by which an age is below another, 0 from that on. */
export function yearsBelow(ageYears: number, untilYears: number): number {
  return Math.max(0, untilYears - ageYears);
}
