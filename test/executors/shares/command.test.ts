import test from 'ava'
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads'
import { serve, type Command } from '../../../src/executors/shares/command.js'
import { createSharedRun, donePlace, signPlaces } from '../../../src/executors/shares/sharedRun.js'
import { circuitOf, lif, relay } from '../../engine/tinyCircuit.js'

/** Lets this thread carry out commands until it meets one that fails; gives what it sent. */
function served(commands: readonly Command[]) {
  const run = createSharedRun(circuitOf([relay('in'), lif('cell', 4)], []), 1, { shares: 1, workers: 1, ringWords: 64 })
  const signs = new Int32Array(run.signs)
  const { port1, port2 } = new MessageChannel()
  for (const command of [...commands, { kind: 'weights', projection: 'none' } satisfies Command]) port1.postMessage(command)
  signs[signPlaces.command] = commands.length + 1
  serve({ run, worker: 0, port: port2 })
  const sent: unknown[] = []
  for (let next = receiveMessageOnPort(port1); next; next = receiveMessageOnPort(port1)) sent.push(next.message)
  port1.close()
  return { sent, signs }
}

test('commands are carried out in order, and one that fails is the last', (t) => {
  const { sent, signs } = served([{ kind: 'advance', until: 30, watched: false, inputs: [] }, { kind: 'save' }])
  t.is(signs[donePlace(0)], 2)
  t.is(signs[signPlaces.failed], 1)
  t.is(sent.length, 2)
  t.like(sent[0], { fields: [{ name: 'now', values: Float64Array.of(30) }] })
  t.like(sent[1], { name: 'InputError' })
})
