import test from 'ava'
import { openCircuit } from '../../../src/experiments/association/circuitMemories.js'
import { cellsOf, lesionedRecall } from '../../../src/experiments/lesions/lesionedRecall.js'
import type { CircuitMemory } from '../../../src/levels/circuitMemory.js'
import { smallLevel } from '../sequence/smallInput.js'
import { thrown } from '../../interop/thrown.js'

const levelled = smallLevel('circuit')

function recalled(population: string, lost: number) {
  const count = cellsOf(levelled.circuit.populations, population)
  const setting = { bits: 128, patterns: 5, population, count, lost: Math.round(lost * count), flips: 8 }
  const work = lesionedRecall(setting, openCircuit(levelled, 2) as CircuitMemory, 2)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

test('a loss of nothing changes nothing', (t) => {
  const { error, errorBefore, active, activeBefore } = recalled('granule', 0)
  t.deepEqual([error, active], [errorBefore, activeBefore])
})

test('without granule cells, or without mossy fibres, a cue comes back as it was', (t) => {
  for (const population of ['granule', 'mossy']) t.like(recalled(population, 1), { error: 8 / 128, active: 0 })
})

test('without Purkinje cells all bits read 1, and the granule cells fire as before', (t) => {
  const { error, active, activeBefore } = recalled('purkinje', 1)
  t.true(Math.abs(error - 0.5) < 0.1)
  t.is(active, activeBefore)
})

test('a population that is not there is named with those that are', (t) => {
  t.regex(thrown(t, () => cellsOf(levelled.circuit.populations, 'granul')), /no population "granul", did you mean "granule"\?; allowed: mossy, /)
})
