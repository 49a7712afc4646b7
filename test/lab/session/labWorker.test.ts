import test from 'ava'
import { LabWorker } from '../../../src/lab/session/labWorker.js'
import type { Reply } from '../../../src/lab/session/messages.js'
import { digitBits, smallOpening } from './smallOpening.js'

function worker() {
  const replies: Reply[] = []
  return { replies, worker: new LabWorker((reply) => replies.push(reply), () => 0) }
}

const bits = digitBits(3)[0]!

test('requests are answered in their order', async (t) => {
  const { replies, worker: it } = worker()
  void it.take({ kind: 'open', opening: smallOpening() })
  void it.take({ kind: 'store', address: bits, data: bits })
  void it.take({ kind: 'weigh', patterns: [bits, bits] })
  await it.take({ kind: 'read', cues: { circuit: bits.bits, sdm: bits.bits, attention: bits.bits } })
  t.deepEqual(replies.map(({ kind }) => kind), ['opened', 'presented', 'weighed', 'weighed', 'presented'])
})

test('a weight curve ends where another memory is asked for, before it and while it is measured', async (t) => {
  const { replies, worker: it } = worker()
  void it.take({ kind: 'open', opening: smallOpening() })
  void it.take({ kind: 'weigh', patterns: Array.from({ length: 50 }, () => bits) })
  while (!replies.some(({ kind }) => kind === 'weighed')) await new Promise((resolve) => { setImmediate(resolve) })
  void it.take({ kind: 'open', opening: smallOpening({ seed: 2 }) })
  void it.take({ kind: 'weigh', patterns: [bits, bits] })
  await it.take({ kind: 'open', opening: smallOpening({ seed: 3 }) })
  const kinds = replies.map(({ kind }) => kind)
  t.true(kinds.filter((kind) => kind === 'weighed').length < 50)
  t.deepEqual(kinds.slice(kinds.lastIndexOf('weighed') + 1), ['opened', 'opened'])
})

test('a fault of the user has its message, and the next request is answered', async (t) => {
  const { replies, worker: it } = worker()
  await it.take({ kind: 'open', opening: smallOpening({ text: '{', source: 'my.json' }) })
  const [failed] = replies
  t.deepEqual(failed, {
    kind: 'failed', request: 'open', bug: false,
    message: 'my.json: line 1, column 2: not JSON: found the end of the file; allowed: a name in double quotes or }',
  })
  await it.take({ kind: 'open', opening: smallOpening() })
  t.is(replies[1]?.kind, 'opened')
})

test('a run is stopped at once, and another one can follow', async (t) => {
  const { replies, worker: it } = worker()
  const { text } = smallOpening()
  const run = {
    kind: 'run', text, patterns: [bits], patternsSource: 'a',
    run: { circuitPath: 'a', isNamed: false, level: 'sdm', seed: 1, assignments: ['experiment.replicates=1', 'populations.granule.count=2000'], lesions: [] },
  } as const
  const first = it.take(run)
  await new Promise((resolve) => { setImmediate(resolve) })
  void it.take({ kind: 'stop' })
  await first
  t.is(replies.at(-1)?.kind, 'stopped')
  await it.take(run)
  t.is(replies.at(-1)?.kind, 'ran')
})
