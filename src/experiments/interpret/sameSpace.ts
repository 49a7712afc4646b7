import { dot } from '../../words/vector.js'
import { centredRows } from './head.js'

/** A fit v_μ = a·k_μ + h·Σ_ν M_μν·k_ν + constant of values on keys in one space. */
export interface MixtureFit {
  readonly a: number
  /** 0 where the graph has no edges, or its sums say no more than the keys do. */
  readonly h: number
  /** Standard errors by least squares, for independent equal errors. */
  readonly errorA: number
  readonly errorH: number
  readonly rSquared: number
  /** What of it neighbours add to the own key. */
  readonly gain: number
}

/** Least squares over all tokens and columns. `sums` are `neighbourSums`. */
export function mixtureFit(
  values: readonly Float64Array[], keys: readonly Float64Array[], sums: readonly Float64Array[],
): MixtureFit {
  const [v, k, u] = [centredRows(values), centredRows(keys), centredRows(sums)]
  const [kk, ku, uu] = [product(k, k), product(k, u), product(u, u)]
  const [kv, uv, vv] = [product(k, v), product(u, v), product(v, v)]
  const determinant = kk * uu - ku * ku
  const alone = kk === 0 || vv === 0 ? 0 : (kv * kv) / (kk * vv)
  const points = v.length * v[0]!.length - v[0]!.length
  if (!(determinant > 1e-12 * kk * uu)) {
    const a = kk === 0 ? 0 : kv / kk
    const variance = (vv * (1 - alone)) / (points - 1)
    return { a, h: 0, errorA: Math.sqrt(Math.max(0, variance) / kk), errorH: 0, rSquared: alone, gain: 0 }
  }
  const a = (uu * kv - ku * uv) / determinant
  const h = (kk * uv - ku * kv) / determinant
  const rSquared = vv === 0 ? 0 : (a * kv + h * uv) / vv
  const variance = Math.max(0, vv * (1 - rSquared)) / (points - 2)
  return {
    a, h, errorA: Math.sqrt((variance * uu) / determinant), errorH: Math.sqrt((variance * kk) / determinant), rSquared,
    gain: rSquared - alone,
  }
}

const product = (left: readonly Float64Array[], right: readonly Float64Array[]): number =>
  left.reduce((sum, row, index) => sum + dot(row, right[index]!), 0)
