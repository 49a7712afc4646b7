const turn = 6.283185307179586

/**
 * sin x for 0 ≤ x ≤ 10⁶, the same bits everywhere as only + − × ÷ and rounding down are used, to 10⁻¹⁰ (from the
 * reduction by 2π in one part). For tables; Taylor's series to the 21st power on −π/2 … π/2.
 */
export function sine(x: number): number {
  let angle = x - turn * Math.floor(x / turn + 0.5)
  if (angle > turn / 4) angle = turn / 2 - angle
  if (angle < -turn / 4) angle = -turn / 2 - angle
  const square = angle * angle
  let term = angle
  let sum = angle
  for (let power = 3; power <= 21; power += 2) {
    term *= -square / (power * (power - 1))
    sum += term
  }
  return sum
}
