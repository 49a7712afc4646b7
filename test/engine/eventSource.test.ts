import test from 'ava'
import * as fc from 'fast-check'
import type { EventSpikes } from '../../src/circuit/models/eventSpikes.js'
import { buildNetwork, wholeNetwork } from '../../src/circuit/network.js'
import { displacement } from '../../src/engine/displacement.js'
import { EventSource } from '../../src/engine/eventSource.js'
import { SpikeTrainSource } from '../../src/engine/spikeTrainSource.js'
import { SavedState } from '../../src/engine/state.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { circuitOf, spikeTrain } from './tinyCircuit.js'

type Spikes = readonly (readonly [tick: number, cell: number])[]

const network = buildNetwork(circuitOf([spikeTrain('tape', 4, [])], []), 1, createReferenceKernels)

function sourceOf(spikes: Spikes, events: EventSpikes): EventSource {
  const population = spikeTrain('tape', 4, spikes, events)
  return new EventSource(new SpikeTrainSource(population), population, network)
}

function rest(source: EventSource, cell: number): number[] {
  const ticks: number[] = []
  for (let tick = source.next(cell); tick < Infinity; tick = source.next(cell)) ticks.push(tick)
  return ticks
}

const spikes = fc.uniqueArray(fc.tuple(fc.nat(200), fc.nat(3)), { selector: ([tick, cell]) => 4 * tick + cell })
const given = fc.record({
  spikes, count: fc.integer({ min: 1, max: 4 }), intervalTicks: fc.integer({ min: 1, max: 60 }),
  jitterMs: fc.constantFrom(0.1, 0.5, 3),
})

test('an event is a burst: its spikes at the event, and intervals later', (t) => {
  t.deepEqual(rest(sourceOf([[5, 0], [100, 0]], { burst: { spikes: 3, intervalTicks: 20 } }), 0),
    [5, 25, 45, 100, 120, 140])
})

test('bursts that overlap are put in order, and a cell fires once in a tick', (t) => {
  t.deepEqual(rest(sourceOf([[0, 1], [15, 1], [20, 1]], { burst: { spikes: 3, intervalTicks: 10 } }), 1),
    [0, 10, 15, 20, 25, 30, 35, 40])
})

test('each spike is displaced by itself, and those in one tick are one', (t) => {
  let merged = 0
  fc.assert(fc.property(given, ({ spikes: all, count, intervalTicks, jitterMs }) => {
    const source = sourceOf(all, { burst: { spikes: count, intervalTicks }, jitterMs })
    const late = displacement('tape', jitterMs, network)
    for (let cell = 0; cell < 4; cell++) {
      const events = all.filter(([, of]) => of === cell).map(([tick]) => tick).sort((left, right) => left - right)
      const ticks = events.flatMap((event, number) =>
        Array.from({ length: count }, (_, k) => event + k * intervalTicks + late(cell, number * count + k)))
      const expected = [...new Set(ticks)].sort((left, right) => left - right)
      merged += ticks.length - expected.length
      t.deepEqual(rest(source, cell), expected)
    }
  }), { seed: 1 })
  t.true(merged > 20)
})

test('what is saved goes on as what was not', (t) => {
  fc.assert(fc.property(given, fc.array(fc.nat(3)), ({ spikes: all, count, intervalTicks, jitterMs }, asked) => {
    const events = { burst: { spikes: count, intervalTicks }, jitterMs }
    const source = sourceOf(all, events)
    for (const cell of asked) source.next(cell)
    const restored = sourceOf(all, events)
    restored.restore(new SavedState(source.save('tape'), wholeNetwork), 'tape')
    t.deepEqual(restored.save('tape'), source.save('tape'))
    for (let cell = 0; cell < 4; cell++) t.deepEqual(rest(restored, cell), rest(source, cell))
  }), { seed: 2 })
})

test('spikes that would come after 2³⁰ ticks never come', (t) => {
  const last = 2 ** 30 - 5
  t.deepEqual(rest(sourceOf([[last, 0]], { burst: { spikes: 3, intervalTicks: 3 } }), 0), [last, last + 3])
})
