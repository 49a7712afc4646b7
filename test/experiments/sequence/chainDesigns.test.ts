import test from 'ava'
import { locationsOf } from '../../../src/experiments/association/circuitMemories.js'
import { chainDesigns, levelsUpTo } from '../../../src/experiments/sequence/chainDesigns.js'
import { settingsWith, smallInput } from './smallInput.js'

const settings = settingsWith({ locations: [500, 1000], claws: [4], weightBits: [3] })

test('levels take part up to that of the circuit', (t) => {
  t.deepEqual(levelsUpTo('attention'), ['attention'])
  t.deepEqual(levelsUpTo('circuit'), ['attention', 'sdm', 'circuit'])
})

test('cells, claws and weights are varied one at a time, at level sdm', (t) => {
  const designs = chainDesigns(settings, smallInput('sdm'))
  t.deepEqual(designs.map(({ varied, value }) => `${varied} ${value}`), [
    'level attention', 'level sdm', 'granule cells 500', 'granule cells 1000', 'claws 4', 'bits of a weight 3'])
  t.deepEqual(designs.map(({ levelled: { circuit } }) => locationsOf(circuit)), [2000, 2000, 500, 1000, 2000, 2000])
  const { memory: { design } } = designs[4]!.levelled.circuit
  t.like(design, { claws: 4, threshold: 4 })
  const { plasticity } = designs[5]!.levelled.circuit.projections.find(({ name }) => name === 'parallelToPurkinje')!
  t.like(plasticity, { weightBits: 3, initialSteps: 4 })
  t.true(designs.slice(1).every(({ levelled: { level } }) => level === 'sdm'))
})

test('more cells are predicted to hold longer chains, and weights that saturate are not predicted', (t) => {
  const predicted = chainDesigns(settings, smallInput('sdm')).map((design) => design.predicted)
  t.true(predicted[2]! < predicted[3]! && predicted[3]! < predicted[1]!)
  t.is(predicted[5], undefined)
  t.is(chainDesigns(settings, smallInput('attention')).length, 1)
})
