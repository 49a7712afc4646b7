import test from 'ava'
import { toSpikeTable } from '../../src/recording/spikeTable.js'
import { recorded, volley } from './volleys.js'

test('spikes become columns in order of time; populations that were not asked for are left out', async (t) => {
  const volleys = [
    volley(3, 'in', 7, 9), volley(4, 'other', 1), volley(2 ** 30, 'out', 0xffff_ffff), volley(2 ** 30, 'in', 0),
  ]
  t.deepEqual(await recorded(volleys, toSpikeTable(['out', 'in'])), [{
    tick: Int32Array.of(3, 3, 2 ** 30, 2 ** 30), population: Uint8Array.of(1, 1, 0, 1),
    cell: Uint32Array.of(7, 9, 0xffff_ffff, 0),
  }])
})

test('a run without spikes makes an empty table', async (t) => {
  t.deepEqual(await recorded([], toSpikeTable(['in'])),
    [{ tick: new Int32Array(0), population: new Uint8Array(0), cell: new Uint32Array(0) }])
})

test('a table holds at most 256 populations', async (t) => {
  const names = Array.from({ length: 257 }, (_, index) => `p${index}`)
  t.throws(() => toSpikeTable(names), { message: 'a spike table holds at most 256 populations' })
  const [table] = await recorded([volley(0, 'p255', 1)], toSpikeTable(names.slice(0, 256)))
  t.deepEqual(table!.population, Uint8Array.of(255))
})
