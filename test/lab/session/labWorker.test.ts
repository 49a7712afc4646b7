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
  void it.take({ kind: 'open', number: 1, opening: smallOpening() })
  void it.take({ kind: 'store', address: bits, data: bits })
  void it.take({ kind: 'weigh', patterns: [bits, bits] })
  await it.take({ kind: 'read', cues: { circuit: bits.bits, sdm: bits.bits, attention: bits.bits } })
  t.deepEqual(replies.map(({ kind }) => kind), ['opened', 'presented', 'weighed', 'weighed', 'presented'])
})

test('a weight curve ends where another memory is asked for, before it and while it is measured', async (t) => {
  const { replies, worker: it } = worker()
  void it.take({ kind: 'open', number: 1, opening: smallOpening() })
  void it.take({ kind: 'weigh', patterns: Array.from({ length: 50 }, () => bits) })
  while (!replies.some(({ kind }) => kind === 'weighed')) await new Promise((resolve) => { setImmediate(resolve) })
  void it.take({ kind: 'open', number: 2, opening: smallOpening({ seed: 2 }) })
  void it.take({ kind: 'weigh', patterns: [bits, bits] })
  await it.take({ kind: 'open', number: 3, opening: smallOpening({ seed: 3 }) })
  const kinds = replies.map(({ kind }) => kind)
  t.true(kinds.filter((kind) => kind === 'weighed').length < 50)
  t.deepEqual(kinds.slice(kinds.lastIndexOf('weighed') + 1), ['opened', 'opened'])
})

test('what comes of an opening has its number, and a run is of none', async (t) => {
  const { replies, worker: it } = worker()
  const cues = { circuit: bits.bits, sdm: bits.bits, attention: bits.bits }
  for (const number of [3, 8]) {
    void it.take({ kind: 'open', number, opening: smallOpening() })
    void it.take({ kind: 'store', address: bits, data: bits })
    void it.take({ kind: 'read', cues })
    void it.take({ kind: 'read', cues: { ...cues, circuit: new Uint8Array(3) } })
  }
  void it.take({ kind: 'weigh', patterns: [bits] })
  await it.take({
    kind: 'run', text: '[]', patterns: [bits], patternsSource: 'a',
    run: { circuitPath: 'a', isNamed: false, level: 'sdm', seed: 1, assignments: [], lesions: [] },
  })
  const numbers = replies.map((reply) => [reply.kind, 'opening' in reply && reply.opening])
  t.deepEqual(numbers, [
    ['opened', 3], ['presented', 3], ['presented', 3], ['failed', 3],
    ['opened', 8], ['presented', 8], ['presented', 8], ['failed', 8], ['weighed', 8], ['failed', false],
  ])
})

test('a fault of the user has its message, and the next request is answered', async (t) => {
  const { replies, worker: it } = worker()
  await it.take({ kind: 'open', number: 1, opening: smallOpening({ text: '{', source: 'my.json' }) })
  const [failed] = replies
  t.deepEqual(failed, {
    kind: 'failed', opening: 1, request: 'open', bug: false,
    message: 'my.json: line 1, column 2: not JSON: found the end of the file; allowed: a name in double quotes or }',
  })
  await it.take({ kind: 'open', number: 1, opening: smallOpening() })
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
