import test from 'ava'
import * as fc from 'fast-check'
import {
  allQueries, entropyMatchedBeta, estimateBeta, lastQuery, rowNorms, softmaxEntropy, type AttentionHead,
} from '../../src/analysis/attentionBeta.js'
import { regression } from '../../src/analysis/regression.js'
import { rowDraws } from '../../src/random/stream.js'

const size = 16

/** A head with random queries and keys of the given lengths. */
function head(tokens: number, seed: number, queryLength: number | undefined, keyLength: number | undefined): AttentionHead {
  const uint32 = rowDraws(Uint32Array.of(1, 2, 3, 4), seed)
  const rows = (length: number | undefined) => Float32Array.from(Array.from({ length: tokens }, () => {
    const row = Array.from({ length: size }, () => uint32() / 2 ** 31 - 1)
    const norm = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0))
    return row.map((value) => length === undefined ? 3 * value : value * length / norm)
  }).flat())
  return withScores(tokens, rows(queryLength), rows(keyLength))
}

function withScores(tokens: number, queries: Float32Array, keys: Float32Array): AttentionHead {
  const scores = new Float32Array(tokens * tokens).fill(NaN)
  for (let query = 0; query < tokens; query++) {
    for (let key = 0; key <= query; key++) {
      let score = 0
      for (let column = 0; column < size; column++) score += queries[query * size + column]! * keys[key * size + column]!
      scores[query * tokens + key] = score / Math.sqrt(size)
    }
  }
  return { tokens, size, queries, keys, values: keys, scores }
}

const close = (left: number, right: number, tolerance = 1e-5) =>
  Math.abs(left - right) <= tolerance * Math.max(1, Math.abs(right))
const selections = [lastQuery(20), allQueries(20, 0), allQueries(20, 1)]

test('with queries and keys of one length, all estimates but the greatest score recover β', (t) => {
  for (const beta of [2, 15]) {
    const one = head(20, 3, beta * Math.sqrt(size), 1)
    for (const selection of selections) {
      const { maximum, meanProduct, highProduct, slope, rSquared, entropyMatched, unmatched } = estimateBeta(one, selection)
      for (const found of [meanProduct, highProduct, slope, entropyMatched]) t.true(close(found, beta), `${found}`)
      t.true(close(rSquared, 1))
      t.true(maximum < 0.99 * beta)
      t.is(unmatched, selection.queries.length > 1 ? 1 : 0, 'the first query sees one key')
    }
  }
})

test('the greatest score is β only where a key is the query itself', (t) => {
  const { queries, keys } = head(20, 3, 15 * Math.sqrt(size), 1)
  keys.set(queries.subarray(19 * size).map((value) => value / (15 * Math.sqrt(size))), 7 * size)
  t.true(close(estimateBeta(withScores(20, queries, keys), lastQuery(20)).maximum, 15))
})

test('no score is above the product of the lengths (Cauchy–Schwarz), so the maximum is below the longest', (t) => {
  fc.assert(fc.property(fc.nat(1e6), (seed) => {
    const one = head(12, seed, undefined, undefined)
    const [queryNorms, keyNorms] = [rowNorms(one.queries, size), rowNorms(one.keys, size)]
    const bound = queryNorms[11]! * keyNorms.reduce((left, right) => Math.max(left, right)) / Math.sqrt(size)
    t.true(estimateBeta(one, lastQuery(12)).maximum <= bound * (1 + 1e-6))
  }), { seed: 1, numRuns: 50 })
})

test('keys that are s times as long have s times the β, by each estimate', (t) => {
  const one = head(20, 5, undefined, undefined)
  const twice = withScores(20, one.queries, one.keys.map((value) => 2 * value))
  for (const selection of selections) {
    const [before, after] = [estimateBeta(one, selection), estimateBeta(twice, selection)]
    for (const name of ['maximum', 'meanProduct', 'highProduct', 'slope'] as const) {
      t.true(close(after[name], 2 * before[name]), name)
    }
    t.true(close(after.rSquared, before.rSquared))
  }
})

test('the order of the keys does not matter to the last query', (t) => {
  const one = head(20, 6, undefined, undefined)
  const turned = Float32Array.from(Array.from({ length: 20 }, (_, row) =>
    [...one.keys.subarray((19 - row) * size, (20 - row) * size)]).flat())
  const [before, after] = [one, withScores(20, one.queries, turned)].map((each) => estimateBeta(each, lastQuery(20)))
  for (const name of ['maximum', 'meanProduct', 'highProduct', 'slope', 'rSquared', 'entropyMatched'] as const) {
    t.true(close(after![name], before![name]), name)
  }
})

test('the slope and R² are those of least squares over all pairs that take part', (t) => {
  const one = head(20, 8, undefined, undefined)
  const [queryNorms, keyNorms] = [rowNorms(one.queries, size), rowNorms(one.keys, size)]
  for (const { queries, firstKey } of selections) {
    const [x, y]: [number[], number[]] = [[], []]
    for (const query of queries) {
      for (let key = firstKey; key <= query; key++) {
        const score = one.scores[query * 20 + key]!
        y.push(score)
        x.push(score * Math.sqrt(size) / (queryNorms[query]! * keyNorms[key]!))
      }
    }
    const { slope, rSquared } = regression(x, y)
    const found = estimateBeta(one, { queries, firstKey })
    t.true(close(found.slope, slope, 1e-9))
    t.true(close(found.rSquared, rSquared, 1e-9))
    t.true(rSquared < 0.999, 'lengths differ')
    t.deepEqual([found.queries, found.pairs], [queries.length, x.length])
  }
})

test('without the first token neither its key nor its query takes part', (t) => {
  const one = head(20, 9, undefined, undefined)
  const { queries, keys } = one
  const sink = withScores(20, queries, keys.map((value, index) => index < size ? 100 * value : value))
  t.deepEqual(estimateBeta(sink, allQueries(20, 1)), estimateBeta(one, allQueries(20, 1)))
  t.true(estimateBeta(sink, allQueries(20, 0)).meanProduct > 1.5 * estimateBeta(one, allQueries(20, 0)).meanProduct)
})

test('the matched softmax has the entropy asked for', (t) => {
  fc.assert(fc.property(
    fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2, maxLength: 30 }),
    fc.double({ min: 0.01, max: 60, noNaN: true }),
    (values, beta) => {
      fc.pre(new Set(values.map((value) => Math.round(value * 100))).size > 1)
      const { entropy } = softmaxEntropy(values, beta)
      const found = entropyMatchedBeta(values, entropy)
      t.true(close(softmaxEntropy(values, found!).entropy, entropy, 1e-9))
      fc.pre(entropy > 1e-4 && softmaxEntropy(values, beta).variance > 1e-6)
      t.true(close(found!, beta, 1e-3))
    }), { seed: 4, numRuns: 300 })
})

test('even attention matches β = 0; attention sharper than any softmax over the values matches none', (t) => {
  t.is(entropyMatchedBeta([0.1, 0.5, 0.2], Math.log(3)), 0)
  t.is(entropyMatchedBeta([0.5, 0.5, 0.2], Math.log(2) * 0.9), undefined)
  t.is(entropyMatchedBeta([0.3, 0.3], Math.log(2)), undefined)
  t.is(entropyMatchedBeta([0.3, 0.3], 0.1), undefined)
})

test('entropy and variance are those of the softmax, and a shift changes neither', (t) => {
  const values = [0.1, -0.4, 0.8, 0.3]
  const weights = values.map((value) => Math.exp(3 * value))
  const sum = weights.reduce((left, right) => left + right)
  const shares = weights.map((weight) => weight / sum)
  const mean = shares.reduce((total, share, index) => total + share * values[index]!, 0)
  const { entropy, variance } = softmaxEntropy(values, 3)
  t.true(close(entropy, -shares.reduce((total, share) => total + share * Math.log(share), 0), 1e-12))
  t.true(close(variance, shares.reduce((total, share, index) => total + share * (values[index]! - mean) ** 2, 0), 1e-12))
  const shifted = softmaxEntropy(values.map((value) => value + 50), 3)
  t.true(close(shifted.entropy, entropy, 1e-12) && close(shifted.variance, variance, 1e-12))
})

test('one token alone has a greatest score and lengths, but no slope and no matching β', (t) => {
  const { maximum, meanProduct, slope, entropyMatched, unmatched } = estimateBeta(head(1, 1, 4, 1), lastQuery(1))
  t.true(Number.isFinite(maximum))
  t.true(close(meanProduct, 1))
  t.deepEqual([slope, entropyMatched, unmatched], [NaN, NaN, 1])
})

test('a query of zeros has cosine 0 with every key', (t) => {
  const { queries, keys } = head(5, 2, undefined, undefined)
  const found = estimateBeta(withScores(5, queries.map(() => 0), keys), lastQuery(5))
  t.deepEqual([found.maximum, found.meanProduct, found.slope], [0, 0, NaN])
})
