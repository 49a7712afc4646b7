import test from 'ava'
import { parseCircuit } from '../../../src/circuit/parseCircuit.js'
import { messageOf, smallCircuit, smallFile, without } from '../smallCircuit.js'

test('a memory names the parts of the circuit that it is read from', (t) => {
  t.deepEqual(smallCircuit().memory, {
    design: { kind: 'selected-coordinate', bits: 40, claws: 5, threshold: 5 }, address: 'mossy', location: 'granule',
    counters: 'parallelToPurkinje', teacher: 'olive', readout: 'nuclear',
  })
})

const names = 'mossy, rhythm, granule, golgi, interneuron, purkinje, olive, nuclear'
const otherTeacher = 'populations.other={"model":"relay","count":"bits"}'
for (const [assignments, message] of [
  [['memory.address=mosy'], `memory.address: unknown population "mosy", did you mean "mossy"?; allowed: ${names}`],
  [['memory.address=granule'],
    'memory.address: "granule" is of the model lif; allowed: a population of the model relay'],
  [['memory.address=olive'], 'memory.address: "olive" has 40 cells; allowed: 80 cells for words of 40 bits'],
  [['populations.mossy.count=79'], 'memory.address: "mossy" has 79 cells; allowed: 80 cells for words of 40 bits'],
  [['memory.location=mossy'],
    'memory.location: "mossy" is of the model relay; allowed: a population whose model has a membrane'],
  [['memory.teacher=purkinje'],
    'memory.teacher: "purkinje" is of the model lif; allowed: a population of the model relay'],
  [['memory.readout=olive'],
    'memory.readout: "olive" is of the model relay; allowed: a population whose model has a membrane'],
  [['memory.readout=golgi'], 'memory.readout: "golgi" has 3 cells; allowed: 40 cells for words of 40 bits'],
  [['memory.counters=parallelToPurkinj'],
    'memory.counters: "parallelToPurkinj" is no plastic projection, did you mean "parallelToPurkinje"?; '
    + 'allowed: parallelToPurkinje'],
  [['memory.counters=golgiToGranule'],
    'memory.counters: "golgiToGranule" is no plastic projection; allowed: parallelToPurkinje'],
  [['memory.location=golgi'],
    'memory.counters: "parallelToPurkinje" comes from "granule"; '
    + 'allowed: a projection from "golgi" (memory.location)'],
  [[otherTeacher, 'memory.teacher=other'],
    'memory.teacher: "other" does not teach "parallelToPurkinje": "oliveToPurkinje" does; '
    + 'allowed: "olive", from which "oliveToPurkinje" comes'],
  [['projections.parallelToPurkinje.from=mossy'],
    'memory.counters: "parallelToPurkinje" comes from "mossy"; '
    + 'allowed: a projection from "granule" (memory.location)'],
  [['projections.parallelToPurkinje.plasticity.weightBits=16'],
    'projections.parallelToPurkinje.plasticity.weightBits: found 16, and "parallelToPurkinje" are the counters of a memory; '
    + 'allowed: up to 15'],
  [['projections.mossyToGranule.rule=all-to-all'],
    'projections: none has the rule "address"; allowed: one with that rule, from "mossy" to "granule"'],
  [['projections.mossyToGolgi.rule=address'],
    'projections: mossyToGranule and mossyToGolgi have the rule "address"; '
    + 'allowed: one with that rule, from "mossy" to "granule"'],
] as const) {
  test(`${assignments.join(' ')} is refused`, (t) => {
    t.is(messageOf(() => smallCircuit(assignments)), `small.json: ${message}`)
  })
}

test('a circuit without a plastic projection has no counters', (t) => {
  const file = smallFile(['projections.parallelToPurkinje.weight=1 mV'])
  const fixed = without(file, 'projections.parallelToPurkinje.plasticity')
  t.is(messageOf(() => parseCircuit(fixed, 'small.json')),
    'small.json: memory.counters: "parallelToPurkinje" is no plastic projection; allowed: a projection with plasticity')
})
