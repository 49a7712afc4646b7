import test from 'ava'
import { createSharedRun, donePlace, lookaheadTicks, reachedPlace, ringOf, workerOf } from '../../../src/executors/shares/sharedRun.js'
import { circuitOf, lif, projection, relay } from '../../engine/tinyCircuit.js'

const wires = [projection('in', 'cell', 1, 2), projection('cell', 'cell', 1, 9), projection('cell', 'end', 1, 7)]
const circuit = circuitOf([relay('in'), lif('cell'), lif('end')], wires)
const size = { shares: 5, workers: 2, ringWords: 64 }

test('shares go on for the shortest delay from cells with membranes', (t) => {
  t.is(lookaheadTicks(circuit), 7)
  t.is(lookaheadTicks({ ...circuit, projections: wires.slice(0, 1) }), 1 << 30)
})

test('shares are dealt to the workers in turn, and each sign has its place', (t) => {
  const run = createSharedRun(circuit, 1, size)
  t.deepEqual([0, 1, 2, 3, 4].map((share) => workerOf(run, share)), [0, 1, 0, 1, 0])
  const places = [0, 1].flatMap((worker) => [reachedPlace(worker), donePlace(worker)])
  t.is(new Set(places).size, 4)
  t.true(Math.max(...places) < run.signs.byteLength / 4)
})

test('the writer of a ring waits for the other shares, and for the thread that commands where that watches', (t) => {
  const run = createSharedRun(circuit, 1, size)
  const read = (reader: number) => ringOf(run, 1, true).read(reader, (length) => new Uint32Array(length), () => {})
  const full = (watched: boolean) => {
    const ring = ringOf(run, 1, watched)
    ring.publish()
    return !ring.write(0, 0, new Uint32Array(40))
  }
  const ring = ringOf(run, 1, true)
  t.true(ring.write(0, 0, new Uint32Array(40)))
  ring.publish()
  for (const reader of [0, 2, 3]) t.true(read(reader) && full(false))
  t.true(read(4))
  t.true(full(true))
  t.true(read(5))
  t.false(full(true))
  t.false(full(false))
})
