import test from 'ava'
import { measureClaws, sdmOfClaws } from '../../../src/experiments/association/clawMeasurement.js'

const setting = { bits: 128, patterns: 10, distances: [0, 0.25] }
const measured = (claws: number, seed: number) =>
  measureClaws(setting, sdmOfClaws(128, 1000, { claws, threshold: claws }, seed), 1000, seed)

test('a memory of few patterns recalls them, and cues far away worse', (t) => {
  const { errors: [none, far] } = measured(6, 1)
  t.true(none! < 0.01)
  t.true(far! > none! && far! < 0.25)
})

test('a seed gives the same memory, another seed another one', (t) => {
  t.deepEqual(measured(4, 1), measured(4, 1))
  t.notDeepEqual(measured(4, 1), measured(4, 2))
})
