import test from 'ava'
import { createSharedRun, reachedPlace, ringOf } from '../../../src/executors/shares/sharedRun.js'
import { ShareThread } from '../../../src/executors/shares/shareThread.js'
import { circuitOf, lif, projection, relay } from '../../engine/tinyCircuit.js'

const circuit = circuitOf([relay('in'), lif('cell', 6, { driveMv: 40 })], [projection('cell', 'cell', 20, 7)])
const runOf = (workers: number) => createSharedRun(circuit, 1, { shares: 3, workers, ringWords: 1024 })

test('a thread that has all shares needs no other one, and its engines count together what one does', (t) => {
  const counts = [1, 3].map((shares) => {
    const thread = new ShareThread(createSharedRun(circuit, 1, { shares, workers: 1, ringWords: 1024 }), 0)
    thread.advance(500, false)
    t.is(thread.now, 500)
    return thread.engines.reduce((sum, { counters }) => sum + counters.synapticEvents, 0)
  })
  t.true(counts[0]! > 100)
  t.is(counts[0], counts[1])
})

test('it tells how far it has come, and writes its own volleys', (t) => {
  const run = runOf(1)
  new ShareThread(run, 0).advance(300, true)
  t.is(new Int32Array(run.signs)[reachedPlace(0)], 300)
  for (const share of [0, 1, 2]) t.true(ringOf(run, share, true).unread(3) > 0)
})

test('a thread has the shares that are dealt to it', (t) => {
  const indices = [0, 1].map((worker) => new ShareThread(runOf(2), worker).engines.map(({ network }) => network.share.index))
  t.deepEqual(indices, [[0, 2], [1]])
})
