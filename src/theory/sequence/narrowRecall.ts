import { InputError } from '../../errors/inputError.js'

/**
 * Correlations of the attractors of CDAM (Burns 2024) on an undirected ring of many independent patterns, at the
 * distances 1 and 2, where attention stays at one pattern: there the state is a·ξ_μ + ½h·(ξ_{μ−1} + ξ_{μ+1}), so that
 * C(1) = a·h/(a² + ½h²) and C(2) = ¼h²/(a² + ½h²), and beyond they are 0. It stays for a > ½h, at great β.
 * Throws an InputError for other strengths.
 */
export function narrowRecall(a: number, h: number): readonly [number, number] {
  if (!(h >= 0 && a > h / 2 && a < Infinity)) {
    throw new InputError({ field: 'a', problem: `found a ${a} and h ${h}`, allowed: 'h of at least 0 and a above h/2' })
  }
  const square = a * a + (h * h) / 2
  return [(a * h) / square, (h * h) / 4 / square]
}
