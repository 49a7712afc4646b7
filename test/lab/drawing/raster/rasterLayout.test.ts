import test from 'ava'
import { markRows, rasterBands, rowOfCell } from '../../../../src/lab/drawing/raster/rasterLayout.js'
import { drawnCircuit } from '../shippedCircuits.js'

test('bands lie one below the other, within their room, and larger populations have higher ones', (t) => {
  for (const bottom of [150, 300, 600]) {
    const bands = rasterBands(drawnCircuit('cerebellar-cortex').populations, 6, bottom)
    t.is(bands[0]!.top, 6)
    bands.slice(1).forEach(({ top }, index) => t.is(top, bands[index]!.top + bands[index]!.height + 4))
    t.true(bands.at(-1)!.top + bands.at(-1)!.height <= bottom)
    const height = (name: string) => bands.find((band) => band.name === name)!.height
    t.true(height('granule') > height('mossy') && height('mossy') > height('rhythm') && height('rhythm') >= 9)
  }
})

test('the first cell is at the foot of its band, the last at its head, and all between', (t) => {
  t.is(rowOfCell(0, 20_000, 90), 89)
  t.is(rowOfCell(19_999, 20_000, 90), 0)
  const rows = Array.from({ length: 20_000 }, (_, cell) => rowOfCell(cell, 20_000, 90))
  t.deepEqual([...new Set(rows)], Array.from({ length: 90 }, (_, index) => 89 - index))
})

test('cells of a high band are marked higher, but never beyond their share of it, nor 6 rows', (t) => {
  t.is(markRows(20_000, 90), 1)
  t.is(markRows(10, 90), 6)
  t.is(markRows(30, 90), 2)
})
