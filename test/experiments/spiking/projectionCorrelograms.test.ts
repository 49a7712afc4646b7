import test from 'ava'
import type { Circuit } from '../../../src/circuit/circuit.js'
import { projectionCorrelograms } from '../../../src/experiments/spiking/projectionCorrelograms.js'
import { selectSpikes } from '../../../src/recording/recordedSpikes.js'
import { someSpikes } from '../../recording/someSpikes.js'
import { circuitOf } from '../../engine/tinyCircuit.js'

const joined = (kind: string, model = 'lif'): Circuit => ({
  ...circuitOf([], []), populations: [{ name: 'granule', model }, { name: 'purkinje', model: 'lif' }] as never,
  projections: [{ name: 'one', from: 'granule', to: 'purkinje', rule: { kind } }] as never,
})
const ofTwoCells = (spikes: Parameters<typeof someSpikes>[0]) =>
  ({ ...someSpikes(spikes), populations: ['granule', 'purkinje'].map((name) => ({ name, count: 2 })) })
/** Cell 0 or 1 of the second population fires 6 ticks after the same cell of the first. */
const driven = (count: number) => selectSpikes(ofTwoCells(Array.from({ length: count }, (_, index) => 97 * index + (index * index) % 31)
  .flatMap((tick, index) => [[tick, 0, index % 2], [tick + 6, 1, index % 2]] as [number, number, number][])
  .sort(([left], [right]) => left - right)), {})

test('the delay of a projection stands out of its band, and no other lag does', (t) => {
  const { shown: [found], leftOut } = projectionCorrelograms(joined('all-to-all'), driven(200))
  t.deepEqual(leftOut, [])
  t.deepEqual(found!.lagsMs.filter((_, bin) => found!.counts[bin]! > found!.high[bin]!), [3])
  t.is(found!.counts.reduce((sum, count) => sum + count, 0), found!.pairs)
})

test('along one to one projections pairs are of joined cells', (t) => {
  const { shown: [found] } = projectionCorrelograms(joined('one-to-one'), driven(400))
  t.true(found!.oneToOne)
  t.is(found!.counts[found!.lagsMs.indexOf(3)], 400)
})

test('of joined cells two are left to shuffle, however many spikes there are', (t) => {
  const { shown: [found] } = projectionCorrelograms(joined('one-to-one'), driven(60_000))
  t.is(found!.everyCell, 1)
  t.true(found!.pairs >= 60_000)
})

test('too few spikes are said by the names of the populations, and relays drive nothing that is shown', (t) => {
  t.deepEqual(projectionCorrelograms(joined('all-to-all'), driven(20)), { shown: [], leftOut: ['granule → purkinje (too few spikes)'] })
  t.deepEqual(projectionCorrelograms(joined('all-to-all', 'relay'), driven(200)), { shown: [], leftOut: [] })
})
