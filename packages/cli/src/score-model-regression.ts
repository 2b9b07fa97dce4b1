/** Share of a column's square added to the diagonal, so that columns which say the same have a solution. */
const RIDGE = 1e-9;

/**
 * Coefficients of least squares of values on rows of features, by the normal equations.
 *
 * @throws {RangeError} fewer rows than features
 */
export function leastSquares(rows: readonly Float64Array[], values: readonly number[]): readonly number[] {
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.length < width)
    throw new RangeError(`${rows.length} rows of ${width} features; expected more rows than features`);
  const system = Array.from({ length: width }, () => new Float64Array(width + 1));
  for (const [k, row] of rows.entries())
    for (let i = 0; i < width; i++) {
      const line = system[i]!;
      for (let j = 0; j < width; j++) line[j]! += row[i]! * row[j]!;
      line[width]! += row[i]! * values[k]!;
    }
  for (let i = 0; i < width; i++) system[i]![i] = system[i]![i]! * (1 + RIDGE) + Number.MIN_VALUE;
  return eliminated(system);
}

/** Solves a system, each line with its right side, by elimination with the largest pivot first. */
function eliminated(system: readonly Float64Array[]): readonly number[] {
  const width = system.length;
  const lines = [...system];
  for (let i = 0; i < width; i++) {
    let best = i;
    for (let r = i + 1; r < width; r++) if (Math.abs(lines[r]![i]!) > Math.abs(lines[best]![i]!)) best = r;
    [lines[i], lines[best]] = [lines[best]!, lines[i]!];
    const pivot = lines[i]!;
    for (const [r, line] of lines.entries()) {
      if (r === i || line[i] === 0) continue;
      const share = pivot[i]! === 0 ? 0 : line[i]! / pivot[i]!;
      for (let j = i; j <= width; j++) line[j]! -= share * pivot[j]!;
    }
  }
  return lines.map((line, i) => (line[i] === 0 ? 0 : line[width]! / line[i]!));
}
