import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads'
import test from 'ava'
import { guard } from '../../../src/executors/shares/guard.js'
import { createSharedRun, signPlaces } from '../../../src/executors/shares/sharedRun.js'
import { circuitOf, lif, relay } from '../../engine/tinyCircuit.js'

/** Guards workers of some source until one has died, and gives what is told then. */
async function deathOf(source: string, workers: number): Promise<{ readonly teller: number; readonly message: string }> {
  const run = createSharedRun(circuitOf([relay('in'), lif('cell', 4)], []), 1, { shares: workers, workers, ringWords: 64 })
  const signs = new Int32Array(run.signs)
  const { port1, port2 } = new MessageChannel()
  const ports = Array.from({ length: workers }, () => new MessageChannel().port2)
  guard({ run, source, limits: {}, ports, port: port2 })
  while (Atomics.load(signs, signPlaces.failed) === 0) await new Promise((turn) => setImmediate(turn))
  const { message } = receiveMessageOnPort(port1)!.message as { message: string }
  port1.close()
  return { teller: signs[signPlaces.failed]!, message }
}

test('the death of a worker is told, by the number after those of the workers', async (t) => {
  t.deepEqual(await deathOf('process.exit(3)', 1), { teller: 2, message: 'a worker thread has ended with code 3' })
  t.deepEqual(await deathOf('throw new Error("by accident")', 2), { teller: 3, message: 'by accident' })
})

test('each worker has its number and its port', async (t) => {
  const source = `const { workerData: { worker, port } } = require('node:worker_threads')
    throw new Error(worker + ' ' + port.constructor.name)`
  t.is((await deathOf(source, 1)).message, '0 MessagePort')
})
