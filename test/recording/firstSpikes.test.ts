import test from 'ava'
import { firstSpikes } from '../../src/recording/firstSpikes.js'
import { circuitOf, lif, relay } from '../engine/tinyCircuit.js'

const circuit = circuitOf([relay('in', 4), lif('out', 2)], [])
const volleys = [
  { tick: 1, population: 'in', cells: Uint32Array.of(0) }, { tick: 3, population: 'in', cells: Uint32Array.of(1, 2) },
  { tick: 3, population: 'out', cells: Uint32Array.of(1) }, { tick: 4, population: 'in', cells: Uint32Array.of(3) },
]
const kept = (most: number, to = 10) => {
  const spikes = firstSpikes(circuit, { from: 2, to, most })
  for (const volley of volleys) spikes.take(volley)
  return spikes.selection()
}

test('spikes within the time are kept in order', (t) => {
  const { run, from, to, shown } = kept(100)
  t.deepEqual([[...run.tick], [...run.population], [...run.cell]], [[3, 3, 3, 4], [0, 0, 1, 0], [1, 2, 1, 3]])
  t.deepEqual([from, to, shown], [2, 10, [0, 1]])
  t.deepEqual([...kept(100, 4).run.tick], [3, 3, 3])
})

test('once there are enough, the tick is ended and the selection ends with it', (t) => {
  const { run, to } = kept(1)
  t.deepEqual([...run.tick], [3, 3, 3])
  t.is(to, 4)
})
