import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads'
import test from 'ava'
import { signPlaces } from '../../../src/executors/shares/sharedRun.js'
import { tellFailure } from '../../../src/executors/shares/tellFailure.js'

test('the first to tell of a failure is named, and every bell rings each time', (t) => {
  const { port1, port2 } = new MessageChannel()
  const signs = new Int32Array(signPlaces.workers)
  tellFailure(signs, port2, 3, new RangeError('first'))
  tellFailure(signs, port2, 1, new Error('second'))
  t.is(signs[signPlaces.failed], 3)
  t.deepEqual([signs[signPlaces.workersBell], signs[signPlaces.mainBell]], [2, 2])
  t.like(receiveMessageOnPort(port1)!.message, { name: 'RangeError', message: 'first' })
  port1.close()
})
