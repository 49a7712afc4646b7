import test from 'ava'
import { readFileSync } from 'node:fs'
import { override } from '../../src/circuit/override.js'
import { parseCircuit } from '../../src/circuit/parseCircuit.js'
import { buildNetwork } from '../../src/circuit/network.js'
import { CircuitMemory } from '../../src/levels/circuitMemory.js'
import { sdmOf } from '../../src/levels/openLevel.js'
import { stream, distinctBelow } from '../../src/random/stream.js'
import { randomWord, withFlips } from '../../src/words/word.js'
import { hamming } from '../../src/words/distance.js'

const file = JSON.parse(readFileSync('circuits/cerebellar-cortex.json', 'utf8')) as unknown

test('try', (t) => {
  let doc = file
  for (const s of ['populations.granule.count=50000']) doc = override(doc, s)
  const circuit = parseCircuit(doc, 'x.json')
  console.time('build')
  const net = buildNetwork(circuit, 1)
  console.timeEnd('build')
  const c = new CircuitMemory(net)
  const s = sdmOf(buildNetwork(circuit, 1))
  const st = stream(1, 'p')
  const ps = Array.from({ length: 10 }, () => randomWord(256, st.uint32))
  console.time('write')
  for (const p of ps) { c.write(p, p); s.write(p, p) }
  console.timeEnd('write')
  for (const p of ps) t.deepEqual(c.activate(p), s.activate(p))
  console.time('read')
  let err = 0
  for (const p of ps) {
    const cue = withFlips(p, distinctBelow(256, 38, st.uint32))
    const a = c.read(cue)
    const b = s.read(cue)
    t.is(hamming(a, b), 0)
    const a2 = c.read(a)
    t.is(hamming(a2, s.read(b)), 0)
    err += hamming(a2, p)
    console.log(hamming(a, p), hamming(a2, p), s.activate(cue).length)
  }
  console.timeEnd('read')
  console.log(c.engine.counters)
  c.engine.assertConservation()
})
