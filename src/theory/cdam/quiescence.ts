/**
 * How much a small difference in attention grows about uniform attention in one unit of time: (a + h·λ₂)·β_eff/p, where
 * λ₂ is the second eigenvalue of M, or its least where h < 0. Below 1 uniform attention is stable: whatever the start,
 * the state that it leads to does not depend on it (neutral quiescence). `effectiveBeta` is β·n·v.
 */
export const uniformGrowth = (
  a: number, h: number, secondEigenvalue: number, effectiveBeta: number, vertices: number,
): number => (a + h * secondEigenvalue) * effectiveBeta / vertices

/** The h from which uniform attention is stable where a = 1 − h: (1 − p/β_eff)/(1 − λ₂). */
export const heteroOfQuiescence = (secondEigenvalue: number, effectiveBeta: number, vertices: number): number =>
  (1 - vertices / effectiveBeta) / (1 - secondEigenvalue)
