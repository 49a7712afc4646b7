import { exp } from '../kernels/reference/exp.js'
import { log } from '../kernels/reference/log.js'
import { quantile, quantileSorted } from './quantile.js'

/** What one head of a Transformer's attention works with, row by row. */
export interface AttentionHead {
  readonly tokens: number
  /** Columns of a query, key and value. */
  readonly size: number
  /** [tokens × size] each. */
  readonly queries: Float32Array
  readonly keys: Float32Array
  readonly values: Float32Array
  /** [tokens × tokens]: query i · key j / √size at i · tokens + j, for j ≤ i; what lies beyond is not looked at. */
  readonly scores: Float32Array
}

/** Which scores take part: those of the listed queries, ascending, with the keys from `firstKey` up to the query's own. */
export interface BetaSelection {
  readonly queries: readonly number[]
  readonly firstKey: number
}

/** The last query on all keys, as Bricken & Pehlevan (2021, Appendix A.2) take it. */
export const lastQuery = (tokens: number): BetaSelection => ({ queries: [tokens - 1], firstKey: 0 })

/**
 * All queries under the causal mask; without the first token, which draws attention whatever it is ("attention sink",
 * Xiao et al. 2023), with `firstKey` 1.
 */
export const allQueries = (tokens: number, firstKey: 0 | 1): BetaSelection =>
  ({ queries: Array.from({ length: tokens - firstKey }, (_, index) => index + firstKey), firstKey })

/**
 * Six estimates of the inverse temperature β of softmax(β · cosine) that a head works with. A score is
 * ‖q‖·‖k‖/√size · cosine, so with keys of one length all but the first agree. What is undefined is NaN.
 */
export interface BetaEstimates {
  /** The greatest score of a query, averaged over queries; for the last query, the estimate of the paper. */
  readonly maximum: number
  /** ‖q‖ · mean ‖k‖ / √size, averaged over queries. */
  readonly meanProduct: number
  /** The 95th percentile of ‖q‖·‖k‖/√size over the keys of a query, averaged over queries. */
  readonly highProduct: number
  /** The least-squares slope of score on cosine over all pairs, and the share of variance that the line explains. */
  readonly slope: number
  readonly rSquared: number
  /** The median over queries of the β ≥ 0 whose softmax over cosines has the entropy of the query's attention. */
  readonly entropyMatched: number
  /** Queries of which no β has the entropy; they are left out of `entropyMatched`. */
  readonly unmatched: number
  readonly queries: number
  readonly pairs: number
}

/** The estimates of one head over a selection of its scores. */
export function estimateBeta(head: AttentionHead, selection: BetaSelection): BetaEstimates {
  const { tokens, size } = head
  const root = Math.sqrt(size)
  const queryNorms = rowNorms(head.queries, size)
  const keyNorms = rowNorms(head.keys, size)
  const { firstKey } = selection
  const queries = selection.queries.filter((query) => query >= firstKey)
  const rows = queries.map((query) => head.scores.subarray(query * tokens + firstKey, query * tokens + query + 1))
  const cosines = rows.map((row, index) => cosinesOf(row, queryNorms[queries[index]!]!, keyNorms, firstKey, root))
  const line = pooledLine(cosines, rows)
  const matched = rows.map((row, index) => row.length < 2 ? undefined
    : entropyMatchedBeta(cosines[index]!, softmaxEntropy(row, 1).entropy, line.slope))
  const found = matched.filter((beta) => beta !== undefined)
  return {
    maximum: mean(rows.map((row) => row.reduce((left, right) => Math.max(left, right), -Infinity))),
    ...products(queries, queryNorms, keyNorms.subarray(firstKey), firstKey, root),
    ...line,
    entropyMatched: found.length === 0 ? NaN : quantile(found, 0.5),
    unmatched: matched.length - found.length,
    queries: queries.length,
    pairs: rows.reduce((sum, row) => sum + row.length, 0),
  }
}

/** The cosines of a query and its keys; 0 where one of them is. */
function cosinesOf(
  scores: Float32Array, queryNorm: number, keyNorms: Float64Array, firstKey: number, root: number,
): Float64Array {
  const cosines = new Float64Array(scores.length)
  for (let key = 0; key < scores.length; key++) {
    const product = queryNorm * keyNorms[key + firstKey]!
    cosines[key] = product === 0 ? 0 : (scores[key]! * root) / product
  }
  return cosines
}

/** Mean and 95th percentile of ‖q‖·‖k‖/√size over the keys of a query, averaged over queries in ascending order. */
function products(
  queries: readonly number[], queryNorms: Float64Array, keyNorms: Float64Array, firstKey: number, root: number,
): { meanProduct: number, highProduct: number } {
  const sorted = new Float64Array(keyNorms.length)
  const [means, highs]: [number[], number[]] = [[], []]
  let seen = 0
  for (const query of queries) {
    for (; seen <= query - firstKey; seen++) {
      let place = seen
      for (; place > 0 && sorted[place - 1]! > keyNorms[seen]!; place--) sorted[place] = sorted[place - 1]!
      sorted[place] = keyNorms[seen]!
    }
    const own = sorted.subarray(0, seen)
    means.push((queryNorms[query]! * mean(own)) / root)
    highs.push((queryNorms[query]! * quantileSorted(own, 0.95)) / root)
  }
  return { meanProduct: mean(means), highProduct: mean(highs) }
}

const betaMax = 2 ** 40

/**
 * The β ≥ 0 for which softmax(β · values) has the given entropy (in nats), by Newton steps from a guess within a
 * bracket: the entropy falls with β from ln(count) on, with the derivative −β · variance. Undefined where values are
 * all equal or the entropy is below that of the softmax at its sharpest.
 */
export function entropyMatchedBeta(values: ArrayLike<number>, entropy: number, guess = 1): number | undefined {
  const flat = log(values.length)
  if (entropy >= flat * (1 - 1e-12)) return softmaxEntropy(values, 1).variance > 0 ? 0 : undefined
  let [low, high] = [0, Infinity]
  let beta = guess > 0 && guess < betaMax ? guess : 1
  while (low < betaMax && (high === Infinity || high - low > 1e-12 * high)) {
    const { entropy: found, variance } = softmaxEntropy(values, beta)
    if (found > entropy) low = beta
    else high = beta
    const next = beta + (found - entropy) / (beta * variance)
    if (Math.abs(next - beta) <= 1e-10 * beta) return next
    const isInside = next > low && next < high
    if (high === Infinity) beta = isInside ? Math.min(next, 4 * beta) : 4 * beta
    else beta = isInside ? next : (low + high) / 2
  }
  return low < betaMax ? beta : undefined
}

/** The entropy of softmax(β · values), in nats, and the variance of the values under it. */
export function softmaxEntropy(values: ArrayLike<number>, beta: number): { entropy: number, variance: number } {
  let greatest = -Infinity
  for (let index = 0; index < values.length; index++) greatest = Math.max(greatest, values[index]!)
  let [sum, first, second] = [0, 0, 0]
  for (let index = 0; index < values.length; index++) {
    const below = values[index]! - greatest
    const weight = exp(beta * below)
    sum += weight
    first += weight * below
    second += weight * below * below
  }
  const centre = first / sum
  return { entropy: log(sum) - beta * centre, variance: Math.max(0, second / sum - centre * centre) }
}

/** Euclidean lengths of the rows of a matrix. */
export function rowNorms(matrix: Float32Array, width: number): Float64Array {
  return Float64Array.from({ length: matrix.length / width }, (_, row) => {
    let sum = 0
    for (let column = row * width; column < (row + 1) * width; column++) sum += matrix[column]! * matrix[column]!
    return Math.sqrt(sum)
  })
}

/** The least-squares line of all scores on their cosines, in two passes: there may be half a million of them. */
function pooledLine(
  cosines: readonly Float64Array[], scores: readonly Float32Array[],
): { slope: number, rSquared: number } {
  let [count, sumX, sumY] = [0, 0, 0]
  for (const [index, row] of cosines.entries()) {
    const own = scores[index]!
    for (let key = 0; key < row.length; key++) {
      count++
      sumX += row[key]!
      sumY += own[key]!
    }
  }
  const [meanX, meanY] = [sumX / count, sumY / count]
  let [xx, xy, yy] = [0, 0, 0]
  for (const [index, row] of cosines.entries()) {
    const own = scores[index]!
    for (let key = 0; key < row.length; key++) {
      const x = row[key]! - meanX
      const y = own[key]! - meanY
      xx += x * x
      xy += x * y
      yy += y * y
    }
  }
  if (!(xx > 1e-14 * count)) return { slope: NaN, rSquared: NaN }
  return { slope: xy / xx, rSquared: yy === 0 ? 1 : (xy * xy) / (xx * yy) }
}

function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index]!
  return sum / values.length
}
