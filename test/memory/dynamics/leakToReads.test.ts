import test from 'ava'
import { leakToReads } from '../../../src/memory/dynamics/leakToReads.js'
import { wordFromBits } from '../../../src/words/word.js'

test('each state goes the share eta of the way to what is read of it, at every step', (t) => {
  const cues = [wordFromBits([1, 0, 1]), wordFromBits([0, 0, 0])]
  const aims = [Float64Array.of(-1, -1, 1), Float64Array.of(1, -1, -1)]
  const seen: number[] = []
  const [first, second] = leakToReads(cues, { eta: 0.5, steps: 2, keepStates: true }, (states) => {
    seen.push(states.length)
    return aims
  })
  t.deepEqual(seen, [2, 2])
  t.deepEqual(first!.states!.map((state) => [...state]), [[0, -1, 1], [-0.5, -1, 1]])
  t.deepEqual(second!.states!.map((state) => [...state]), [[0, -1, -1], [0.5, -1, -1]])
})
