/**
 * A whole power, exponent ≥ 0, by squaring: the same bits in every engine, which the language's power above 2 is not
 * (V8's changed between Node 22 and 24). Relative error about exponent × 1e-16.
 */
export function wholePower(base: number, exponent: number): number {
  let power = 1
  let square = base
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power *= square
    square *= square
  }
  return power
}
