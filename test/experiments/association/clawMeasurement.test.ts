import test from 'ava'
import { measureClaws } from '../../../src/experiments/association/clawMeasurement.js'

const setting = { bits: 128, patterns: 10, measuredLocations: 1000, distances: [0, 0.25] }

test('a memory of few patterns recalls them, and cues far away worse', (t) => {
  const { errors: [none, far] } = measureClaws(setting, { claws: 6, threshold: 6 }, 1)
  t.true(none! < 0.01)
  t.true(far! > none! && far! < 0.25)
})

test('a seed gives the same memory, another seed another one', (t) => {
  const design = { claws: 4, threshold: 4 }
  t.deepEqual(measureClaws(setting, design, 1), measureClaws(setting, design, 1))
  t.notDeepEqual(measureClaws(setting, design, 1), measureClaws(setting, design, 2))
})
