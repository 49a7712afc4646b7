/**
 * Tukey's jackknife pseudo-values (1958) of a statistic of units, n·θ − (n − 1)·θ₍₋ᵢ₎: one number a unit, about independent
 * of one another, whose mean is θ less most of its bias, and whose scatter is that of the statistic. None of one unit.
 */
export function pseudoValues<Unit>(units: readonly Unit[], statistic: (units: readonly Unit[]) => number): number[] {
  const count = units.length
  if (count < 2) return []
  const whole = statistic(units)
  return units.map((_, left) => count * whole - (count - 1) * statistic(units.toSpliced(left, 1)))
}
