import test from 'ava'
import { bitsFor, fidelityMemories } from '../../../src/experiments/cdam/fidelityMemories.js'

test('as many bits as tell values apart', (t) => {
  t.deepEqual([1, 2, 3, 4, 5, 256, 257].map(bitsFor), [0, 1, 2, 2, 3, 8, 9])
})

test('a budget of 1 gives SDM as many counters as Hopfield has weights, and CDAM grows with its patterns', (t) => {
  const [cdam, hopfield, sdm] = fidelityMemories({ effectiveBeta: 80, neurons: 100, budgets: [1], activeShare: 0.1 })
  const size = { neurons: 100, patterns: 50, degree: 3 }
  t.deepEqual(cdam!.kept(size), { numbers: 50 * 103, bits: 50 * (100 + 3 * 6) })
  t.deepEqual(hopfield!.kept(size), { numbers: 10_000, bits: 70_000 })
  t.is(sdm!.name, 'SDM, 100 locations')
  t.deepEqual(sdm!.kept(size), { numbers: 10_000, bits: 160_000 })
})
