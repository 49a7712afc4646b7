import test from 'ava'
import type { Projection } from '../../../src/circuit/circuit.js'
import { checkDelay, readDelay } from '../../../src/circuit/reading/readDelay.js'
import { lif, projection } from '../../engine/tinyCircuit.js'
import { messageOf } from '../smallCircuit.js'

const read = (declared: Parameters<typeof readDelay>[0]) => readDelay(declared, 'd', {}, 0.1)

test('a delay is a time, a range that is drawn from, or a conduction speed', (t) => {
  t.deepEqual(read('1 ms'), { delayTicks: 10 })
  t.deepEqual(read({ from: '1 ms', to: '3 ms' }), { delayTicks: 10, spread: { kind: 'uniform', toTicks: 30 } })
  t.deepEqual(read({ from: '1 ms', to: '1 ms' }), { delayTicks: 10 })
  const spread = { kind: 'distance', umPerTick: 30, plusTicks: 10, along: 'mediolateral' } as const
  t.deepEqual(read({ speed: '0.3 m/s', plus: '1 ms', along: 'mediolateral' }), { delayTicks: 10, spread })
  t.deepEqual(read({ speed: '0.3 m/s' }), { delayTicks: 1, spread: { ...spread, plusTicks: 0, along: 'both' } })
})

test('what is no delay is refused by its path', (t) => {
  t.is(messageOf(() => read({ from: '0 ms', to: '1 ms' })), 'd.from: found "0 ms"; allowed: at least 0.1 ms')
  t.is(messageOf(() => read({ from: '2 ms', to: '1 ms' })), 'd.to: found "1 ms"; allowed: at least 2 ms')
  t.is(messageOf(() => read({ speed: '3 m' })), 'd.speed: found "3 m": a length; allowed: a speed, for example "0.3 m/s"')
  t.is(messageOf(() => read({ speed: '0 m/s' })), 'd.speed: found "0 m/s"; allowed: a speed from 0.001 m/s to 1000 m/s')
})

const rule = { kind: 'bernoulli', probability: 0.5 } as const
const position = { layout: 'grid', mediolateralUm: 1e6, sagittalUm: 1 } as const
const spread = { kind: 'uniform', toTicks: 20 } as const
const distance = { kind: 'distance', umPerTick: 30, plusTicks: 0, along: 'both' } as const
const check = (changes: Partial<Projection>, changed = {}) =>
  messageOf(() => checkDelay({ ...projection('a', 'b', 1, 10, rule), ...changes }, lif('a'), lif('b', 1, changed)))

test('delays that differ need a rule, a storage and populations that allow them', (t) => {
  t.is(check({ spread }), 'no error')
  t.is(check({ spread, rule: { kind: 'one-to-one' } }),
    'projections.a>b.delay: the rule "one-to-one" has one delay; allowed: a time, or one of the rules fixed-in-degree, '
    + 'fixed-out-degree, bernoulli, spatial, list')
  t.is(check({ spread, storage: 'regenerated' }),
    'projections.a>b.delay: synapses that are regenerated have one delay; allowed: a time, or leave storage out')
  t.is(check({ spread: distance }),
    'projections.a>b.delay: a conduction speed, but "a" has no position; allowed: populations with a position')
  t.is(messageOf(() => checkDelay({ ...projection('a', 'a', 1, 1, rule), spread: distance },
    lif('a', 2, { position }), lif('a', 2, { position }))),
  'projections.a>a.delay: 33333 different delays, one a tick; allowed: at most 4096')
})

test('a plastic projection has one delay', (t) => {
  const plasticity = {} as NonNullable<Projection['plasticity']>
  t.is(check({ spread, plasticity }), 'projections.a>b.delay: a plastic projection has one delay; allowed: a time, for '
    + 'example "1 ms"')
})
