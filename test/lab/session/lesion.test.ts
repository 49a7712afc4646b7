import test from 'ava'
import { buildNetwork } from '../../../src/circuit/network.js'
import { Engine } from '../../../src/engine/engine.js'
import { circuitFace } from '../../../src/lab/session/circuitFace.js'
import { lesion } from '../../../src/lab/session/lesion.js'
import { readMemoryCircuit } from '../../../src/lab/session/readMemoryCircuit.js'
import { smallOpening } from './smallOpening.js'

const { text, source, assignments } = smallOpening()
const { circuit, parameters } = readMemoryCircuit(text, source, assignments)

/** Which mossy fibres still fire when all are stimulated. */
function firing(fraction: number, seed: number): number[] {
  const engine = new Engine(buildNetwork(circuit, 1))
  lesion(engine, circuitFace(circuit, parameters), { mossy: fraction }, seed)
  engine.stimulate(0, 'mossy', [...Array(512).keys()])
  const fired: number[] = []
  engine.advance(1, ({ population, cells }) => { if (population === 'mossy') fired.push(...cells) })
  return fired
}

test('the stated fraction of cells is lost, to the nearest cell, and the seed says which', (t) => {
  t.is(firing(0, 1).length, 512)
  t.is(firing(0.3, 1).length, 512 - 154)
  t.is(firing(1, 1).length, 0)
  t.deepEqual(firing(0.3, 1), firing(0.3, 1))
  t.notDeepEqual(firing(0.3, 1), firing(0.3, 2))
})
