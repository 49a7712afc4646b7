import test from 'ava'
import { settleRing } from '../../../src/lab/session/ring.js'
import { defaultState } from '../../../src/lab/state/labState.js'
import { bitsOfPattern } from '../../../src/lab/state/patternBits.js'
import { shippedPatterns } from '../../../src/lab/state/shippedFiles.js'
import { shippedHere } from '../shippedHere.js'

const shipped = shippedPatterns(shippedHere)
const patterns = defaultState.stored.map((pattern) => bitsOfPattern(pattern, shipped, 256))
const setting = { patterns, a: 1, h: 0, beta: 100, directed: false, cue: 3, seed: 1 }
const argmax = (values: Float32Array) => values.indexOf(Math.max(...values))

test('with auto-association alone a memory stays what it is', (t) => {
  const { correlations } = settleRing(setting)
  t.deepEqual(correlations.map(argmax), correlations.map(() => 3))
  t.true(correlations.at(-1)![3]! > 0.999)
})

test('with hetero-association alone on a directed ring the state walks from each memory to the next', (t) => {
  const { correlations } = settleRing({ ...setting, a: 0, h: 1, directed: true })
  const visited = correlations.map(argmax).filter((memory, at, all) => memory !== all[at - 1])
  t.true(visited.length > 4)
  t.deepEqual(visited, visited.map((_, at) => (3 + at) % 10))
})

test('fewer than three memories are no ring', (t) => {
  t.deepEqual(settleRing({ ...setting, patterns: patterns.slice(0, 2) }), { labels: [], correlations: [], states: [], period: 0 })
})
