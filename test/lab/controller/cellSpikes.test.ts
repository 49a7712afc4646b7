import * as fc from 'fast-check'
import test from 'ava'
import { CellSpikes } from '../../../src/lab/controller/cellSpikes.js'
import { packVolleys } from '../../../src/lab/session/volleyBatch.js'

const names = ['a', 'b']
const counts = [3, 5]

test('cells are tallied by how often they fired in all presentations since they were forgotten', (t) => {
  const spikes = new CellSpikes(counts)
  const one = packVolleys([
    { tick: 1, population: 'b', cells: Uint32Array.of(0, 4) }, { tick: 2, population: 'b', cells: Uint32Array.of(4) },
  ], names, 0)
  t.deepEqual(spikes.add(one), { presentations: 1, cellsBySpikes: [[3], [3, 1, 1]] })
  t.deepEqual(spikes.add(one), { presentations: 2, cellsBySpikes: [[3], [3, 0, 1, 0, 1]] })
  spikes.forget()
  t.deepEqual(spikes.add(packVolleys([], names, 0)), { presentations: 1, cellsBySpikes: [[3], [5]] })
})

test('all cells are in a tally, and all spikes', (t) => {
  const spike = fc.record({ population: fc.constantFrom(0, 1), cell: fc.nat() })
  fc.assert(fc.property(fc.array(fc.array(spike), { minLength: 1 }), (presentations) => {
    const spikes = new CellSpikes(counts)
    const volleys = presentations.map((presented) => packVolleys(presented.map(({ population, cell }, tick) =>
      ({ tick, population: names[population]!, cells: Uint32Array.of(cell % counts[population]!) })), names, 0))
    const { cellsBySpikes } = volleys.map((batch) => spikes.add(batch)).at(-1)!
    counts.forEach((count, index) => {
      const tally = [...cellsBySpikes[index]!]
      t.is(tally.reduce((sum, cells) => sum + cells, 0), count)
      t.is(tally.reduce((sum, cells, times) => sum + cells * times, 0),
        presentations.flat().filter(({ population }) => population === index).length)
    })
  }), { seed: 1, numRuns: 50 })
})
