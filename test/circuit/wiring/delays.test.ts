import test from 'ava'
import type { DelaySpread, Projection } from '../../../src/circuit/circuit.js'
import { delaySpan, synapticDelays } from '../../../src/circuit/wiring/delays.js'
import { stream } from '../../../src/random/stream.js'
import { projection } from '../../engine/tinyCircuit.js'

const { key } = stream(1, 'delays')
const of = (spread?: DelaySpread, rule: Projection['rule'] = { kind: 'bernoulli', probability: 1 }): Projection =>
  ({ ...projection('a', 'b', 1, 5, rule), ...(spread && { spread }) })
const sheet = { layout: 'grid', mediolateralUm: 3000, sagittalUm: 400 } as const

test('one delay is one delay', (t) => {
  t.deepEqual(delaySpan(of()), { leastTicks: 5, count: 1 })
  t.is(synapticDelays(of(), { leastTicks: 5, count: 1 }, key), undefined)
})

test('drawn delays depend on the row and on the place in it', (t) => {
  const spread = { kind: 'uniform', toTicks: 9 } as const
  const span = delaySpan(of(spread))
  t.deepEqual(span, { leastTicks: 5, count: 5 })
  const row = (number: number) => {
    const next = synapticDelays(of(spread), span, key)!.row(number)
    return Array.from({ length: 50 }, (_, other) => next(other))
  }
  t.deepEqual(row(3), row(3))
  t.notDeepEqual(row(3), row(4))
  t.deepEqual([...new Set(row(3))].sort(), [0, 1, 2, 3, 4])
})

const places = (x: number, y: number) => ({ x: Float64Array.of(0, x), y: Float64Array.of(0, y) })
const ticksTo = (spread: DelaySpread & { kind: 'distance' }, x: number, y: number) => {
  const one = { ...of(spread), delayTicks: Math.max(1, spread.plusTicks) }
  return one.delayTicks + synapticDelays(one, delaySpan(one, sheet, sheet), key, places(x, y), places(x, y))!.row(0)(1)
}

test('conduction: distance over speed, rounded to ticks, and what is added; at least one tick', (t) => {
  const spread = { kind: 'distance', umPerTick: 30, plusTicks: 0, along: 'both' } as const
  t.is(ticksTo(spread, 300, 400), Math.round(500 / 30))
  t.is(ticksTo({ ...spread, plusTicks: 10 }, 300, 400), 10 + Math.round(500 / 30))
  t.is(ticksTo({ ...spread, along: 'mediolateral' }, -300, 400), 10)
  t.is(ticksTo(spread, 1, 1), 1)
})

test('the longest delay is that of the farthest cells, or of the reach of a kernel', (t) => {
  const spread = { kind: 'distance', umPerTick: 30, plusTicks: 5, along: 'mediolateral' } as const
  t.deepEqual(delaySpan(of(spread), sheet, sheet), { leastTicks: 5, count: 101 })
  const kernel = { shape: 'box', mediolateralUm: 600, sagittalUm: 10 } as const
  t.deepEqual(delaySpan(of(spread, { kind: 'spatial', kernel, probability: 1 }), sheet, sheet),
    { leastTicks: 5, count: 21 })
})
