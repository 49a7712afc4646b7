import test from 'ava'
import { buildNetwork } from '../../../src/circuit/network.js'
import { SpikesOfReads, spikingDelay } from '../../../src/experiments/monkey/spikingDelay.js'
import { drawStimuli, trainedInOrder } from '../../../src/experiments/monkey/stimuli.js'
import { CircuitMemory } from '../../../src/levels/circuitMemory.js'
import { bitAt } from '../../../src/words/word.js'
import { circuitWith } from '../../../src/experiments/association/circuitMemories.js'
import { smallParameters, sparseInput } from './smallMonkey.js'

const { circuit } = circuitWith(sparseInput('circuit'))
const { trained } = drawStimuli({ stimuli: 60, bits: 128, cueNoise: 0 }, 1)
const parameters = smallParameters({ volleyNoise: 0, steps: 6 })

test('after a stimulus that recalls itself, the nuclear cells of its ones fire at every presentation, and no others', (t) => {
  const { nuclear, purkinje } = spikingDelay(
    circuit, trainedInOrder(trained, { a: 1, h: 0 }), trained.slice(0, 3), parameters, 1)
  for (const [stimulus, word] of trained.slice(0, 3).entries()) {
    for (let bit = 0; bit < 128; bit++) {
      const one = bitAt(word, bit) === 1
      t.true(Math.abs(nuclear[bit]![stimulus]! - (one ? 10 / 3 : 0)) < 1e-9)
      t.true(Math.abs(purkinje[bit]![stimulus]! - (one ? 0 : 10 / 3)) < 1e-9)
    }
  }
})

test('spikes of writes and of the first reads after a reset are not counted', (t) => {
  const counts = new SpikesOfReads(circuit)
  const memory = new CircuitMemory(buildNetwork(circuit, 1), ({ population, cells }) => counts.add(population, cells))
  const watched = counts.watched(memory, 1)
  const total = () => counts.nuclear.reduce((sum, count) => sum + count, 0)
  watched.write(trained[0]!, trained[0]!)
  watched.read(trained[0]!)
  t.is(total(), 0)
  watched.read(trained[0]!)
  watched.read(trained[0]!)
  const ones = Array.from({ length: 128 }, (_, bit) => bitAt(trained[0]!, bit)).reduce((sum, bit) => sum + bit, 0)
  t.is(total(), 2 * ones)
  counts.reset()
  t.is(total(), 0)
})
