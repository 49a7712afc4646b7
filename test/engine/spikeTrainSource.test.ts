import test from 'ava'
import * as fc from 'fast-check'
import { SpikeTrainSource } from '../../src/engine/spikeTrainSource.js'

const sourceOf = (count: number, spikes: readonly (readonly [tick: number, cell: number])[]) => {
  const sorted = [...spikes].sort(([left, one], [right, other]) => left - right || one - other)
  return new SpikeTrainSource({
    name: 'mossy', about: '', count, model: 'spike-train',
    ticks: Int32Array.from(sorted, ([tick]) => tick), cells: Uint32Array.from(sorted, ([, cell]) => cell),
  })
}

test('each cell gives its own spikes in order, and then no more', (t) => {
  const spike = fc.tuple(fc.nat(200), fc.nat(9))
  const spikes = fc.uniqueArray(spike, { selector: ([tick, cell]) => `${tick}/${cell}` })
  fc.assert(fc.property(spikes, (given) => {
    const source = sourceOf(10, given)
    for (let cell = 0; cell < 10; cell++) {
      const found: number[] = []
      for (let tick = source.next(cell, -1); tick < Infinity; tick = source.next(cell, tick)) found.push(tick)
      const own = given.filter(([, of]) => of === cell).map(([tick]) => tick)
      t.deepEqual(found, own.sort((left, right) => left - right))
    }
  }), { seed: 1 })
})
