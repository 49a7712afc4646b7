import test from 'ava'
import { buildNetwork } from '../../src/circuit/network.js'
import { networkSize } from '../../src/circuit/networkSize.js'
import { InputError } from '../../src/errors/inputError.js'
import { levelBytes, openLevel } from '../../src/levels/openLevel.js'
import { sdmBytesOf, sdmOf } from '../../src/levels/sdmOfCircuit.js'
import { sdmBytes } from '../../src/memory/sdm/sdmBytes.js'
import { SdmMemory, type HardLocations } from '../../src/memory/sdmMemory.js'
import { stream } from '../../src/random/stream.js'
import { randomWord } from '../../src/words/word.js'
import { shippedCircuit } from './smallCircuit.js'

const few = ['populations.granule.count=3000']

for (const name of ['cerebellar-cortex', 'sdm-dense'] as const) {
  test(`the hard locations of ${name} are those that its network draws for the seed`, (t) => {
    const network = buildNetwork(shippedCircuit(name, few), 7)
    const { design } = network.circuit.memory
    const locations: HardLocations = design.kind === 'dense'
      ? { kind: 'dense', addresses: network.addresses!, radius: design.bits - design.threshold }
      : { kind: 'selected-coordinate', claws: network.claws!, clawsPerLocation: design.claws,
        threshold: design.threshold }
    const ofNetwork = new SdmMemory(design.bits, locations, -31, 32)
    const sdm = sdmOf(network)
    const { uint32 } = stream(7, 'words')
    const words = Array.from({ length: 20 }, () => randomWord(design.bits, uint32))
    t.deepEqual(words.map((word) => sdm.activate(word)), words.map((word) => ofNetwork.activate(word)))
    t.true(words.some((word) => sdm.activate(word).length > 0))
  })
}

test('its bytes are those of its arrays', (t) => {
  const circuit = shippedCircuit('sdm-dense', few)
  const size = { length: circuit.memory.design.bits, locations: 3000, counterMin: -31, counterMax: 32 }
  t.is(sdmBytesOf(circuit), sdmBytes(size))
  t.is(levelBytes(circuit, 'sdm'), sdmBytes(size))
  t.is(levelBytes(circuit, 'circuit'), networkSize(circuit).bytes)
})

test('a circuit whose network fits nowhere is a memory at level sdm all the same', (t) => {
  const circuit = shippedCircuit('cerebellar-cortex', [...few, 'populations.golgi.count=300000000'])
  t.throws(() => networkSize(circuit), { instanceOf: InputError, message: /^populations\.golgi: the network / })
  t.throws(() => openLevel(circuit, 'circuit', 1, { beta: 3 }), { instanceOf: InputError })
  t.is(openLevel(circuit, 'sdm', 1, { beta: 3 }).length, circuit.memory.design.bits)
})

test('hard locations beyond the memory of the kernels are refused with what they would need', (t) => {
  const circuit = shippedCircuit('sdm-dense', ['populations.granule.count=20000000'])
  t.throws(() => openLevel(circuit, 'sdm', 1, { beta: 3 }), {
    instanceOf: InputError, message: /^populations\.granule: a Sparse .* would need \d+\.\d GB .* at most 4\.3 GB/,
  })
})
