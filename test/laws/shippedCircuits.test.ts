import test from 'ava'
import { buildNetwork } from '../../src/circuit/network.js'
import { loadCircuit } from '../../src/files/loadCircuit.js'
import { CircuitMemory } from '../../src/levels/circuitMemory.js'
import { sdmOf } from '../../src/levels/sdmOfCircuit.js'
import { distinctBelow, stream } from '../../src/random/stream.js'
import { hamming } from '../../src/words/distance.js'
import { randomWord, withFlips } from '../../src/words/word.js'

const shipped = [
  { name: 'cerebellar-cortex', settings: [], about: 'as it ships, with jitter of 0.2 ms' },
  { name: 'cerebellar-cortex', settings: ['presentation.jitter=0.5 ms'], about: 'with jitter of 0.5 ms' },
  { name: 'cerebellar-cortex', settings: ['presentation.volleys=3'], about: 'with jitter, in bursts of 3 volleys' },
  { name: 'sdm-dense', settings: ['populations.granule.count=12000'], about: 'with 12,000 granule cells' },
  { name: 'marr-albus-4-claws', settings: ['presentation.jitter=0 ms'], about: 'without jitter' },
  { name: 'marr-albus-4-claws', settings: [], about: 'as it ships, with jitter of 0.2 ms' },
]
const seed = 1
const noise = 0.15

for (const { name, settings, about } of shipped) {
  test(`circuits/${name}.json reads the very words of the Sparse Distributed Memory: ${about}`, (t) => {
    const network = buildNetwork(loadCircuit(`circuits/${name}.json`, settings), seed)
    const spiking = new CircuitMemory(network)
    const sdm = sdmOf(network)
    const { bits } = network.circuit.memory!.design
    const { uint32 } = stream(seed, 'words')
    const words = Array.from({ length: 4 }, () => randomWord(bits, uint32))
    for (const word of words) {
      spiking.write(word, word)
      sdm.write(word, word)
    }
    for (const word of words) {
      const cue = withFlips(word, distinctBelow(bits, noise * bits >>> 0, uint32))
      const answer = sdm.read(cue)
      t.true(sdm.activate(cue).length > 0)
      t.is(hamming(spiking.read(cue), answer), 0)
      t.true(hamming(answer, word) < hamming(cue, word))
    }
    t.is(spiking.inhibitionCeilings, 0)
  })
}
