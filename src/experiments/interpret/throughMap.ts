import { centredRows } from './head.js'

/** A fit v_μ = (cos θ·k_μ + sin θ·Σ_ν M_μν·k_ν)·R + constant of values on keys through any linear map R. */
export interface MappedFit {
  /** tan θ = h/a, from −90° to 90°; only the ratio can be known, for R may have any scale. */
  readonly degrees: number
  readonly rSquared: number
  /** What of it is above θ = 0, the own key alone. */
  readonly gain: number
}

const stepDegrees = 5

/**
 * The angle that explains most, by least squares for R at each: from the greatest on a grid of 5°, by the parabola through
 * it and its neighbours. Undefined where there are not more tokens than columns of keys plus one, for then any values
 * are explained.
 */
export function mappedFit(
  values: readonly Float64Array[], keys: readonly Float64Array[], sums: readonly Float64Array[],
): MappedFit | undefined {
  const size = keys[0]!.length
  if (keys.length <= size + 1) return undefined
  const [v, k, u] = [centredRows(values), centredRows(keys), centredRows(sums)]
  const [kk, ku, uu] = [crossProduct(k, k), crossProduct(k, u), crossProduct(u, u)]
  const [kv, uv] = [crossProduct(k, v), crossProduct(u, v)]
  const total = v.reduce((sum, row) => sum + row.reduce((part, value) => part + value * value, 0), 0)
  if (total === 0) return { degrees: 0, rSquared: 0, gain: 0 }
  const explained = (degrees: number): number => {
    const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
    const gram = kk.map((row, one) => row.map((value, other) =>
      c * c * value + c * s * (ku[one]![other]! + ku[other]![one]!) + s * s * uu[one]![other]!))
    const cross = kv.map((row, one) => row.map((value, column) => c * value + s * uv[one]![column]!))
    return explainedSquares(gram, cross) / total
  }
  const grid = Array.from({ length: 180 / stepDegrees }, (_, index) => explained(index * stepDegrees - 90 + stepDegrees))
  const best = grid.reduce((most, value, index) => (value > grid[most]! ? index : most), 0)
  const [below, at, above] = [-1, 0, 1].map((by) => grid[(best + by + grid.length) % grid.length]!) as [number, number, number]
  const curvature = below - 2 * at + above
  const shift = curvature < 0 ? Math.max(-0.5, Math.min(0.5, (below - above) / (2 * curvature))) : 0
  const found = best * stepDegrees - 90 + stepDegrees + shift * stepDegrees
  const degrees = found > 90 ? found - 180 : found
  const alone = grid[90 / stepDegrees - 1]!
  return { degrees, rSquared: at, gain: at - alone }
}

/** LᵀR of matrices given row by row. */
function crossProduct(left: readonly Float64Array[], right: readonly Float64Array[]): Float64Array[] {
  const product = Array.from({ length: left[0]!.length }, () => new Float64Array(right[0]!.length))
  left.forEach((row, index) => {
    const other = right[index]!
    row.forEach((value, column) => {
      const sum = product[column]!
      for (let place = 0; place < sum.length; place++) sum[place]! += value * other[place]!
    })
  })
  return product
}

/** tr(CᵀG⁻¹C): the squares that least squares explain, by Cholesky's factor of G; directions without variance say nothing. */
function explainedSquares(gram: readonly Float64Array[], cross: readonly Float64Array[]): number {
  const size = gram.length
  const least = 1e-10 * gram.reduce((most, row, index) => Math.max(most, row[index]!), 0)
  const factor = gram.map((row) => row.slice())
  const solved = cross.map((row) => row.slice())
  let explained = 0
  for (let one = 0; one < size; one++) {
    const pivot = factor[one]![one]!
    if (!(pivot > least)) continue
    const root = Math.sqrt(pivot)
    const own = solved[one]!
    for (let column = 0; column < own.length; column++) {
      own[column]! /= root
      explained += own[column]! * own[column]!
    }
    for (let other = one + 1; other < size; other++) {
      const share = factor[other]![one]! / root
      if (share === 0) continue
      const row = factor[other]!
      for (let column = one + 1; column <= other; column++) row[column]! -= share * (factor[column]![one]! / root)
      const rest = solved[other]!
      for (let column = 0; column < rest.length; column++) rest[column]! -= share * own[column]!
    }
  }
  return explained
}
