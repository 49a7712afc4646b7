import test from 'ava'
import { eventParameters, eventSpikes } from '../../../src/circuit/models/eventSpikes.js'
import { messageOf } from '../smallCircuit.js'

const place = { field: 'p', scope: { many: 7 }, resolutionMs: 0.1 }
const { burst, jitter } = eventParameters

test('a burst is read as a number of spikes and ticks between them, jitter in ms', (t) => {
  t.deepEqual(burst.read({ spikes: 'many - 2', interval: '3 ms' }, place), { spikes: 5, intervalTicks: 30 })
  t.is(burst.read(undefined, place), undefined)
  t.is(jitter.read('0.25 ms', place), 0.25)
})

test('where every event is one spike nothing is declared', (t) => {
  t.deepEqual(eventSpikes({ burst: undefined, jitter: 0 }), {})
  t.deepEqual(eventSpikes({ burst: { spikes: 2, intervalTicks: 5 }, jitter: 0.5 }),
    { burst: { spikes: 2, intervalTicks: 5 }, jitterMs: 0.5 })
})

for (const [written, message] of [
  [{ spikes: 1, interval: '3 ms' }, 'p.spikes: found 1; allowed: a whole number from 2 to 1000'],
  [{ spikes: 3, interval: '0 ms' }, 'p.interval: found "0 ms"; allowed: at least 0.1 ms'],
  [{ spikes: 3, interval: '0.25 ms' }, 'p.interval: found "0.25 ms"; allowed: a multiple of the resolution, 0.1 ms'],
] as const) {
  test(`the burst ${JSON.stringify(written)} is refused`, (t) => {
    t.is(messageOf(() => burst.read(written, place)), message)
  })
}

test('jitter beyond a second is refused', (t) => {
  t.is(messageOf(() => jitter.read('2 s', place)), 'p: found "2 s"; allowed: a time from 0 ms to 1 s')
})
