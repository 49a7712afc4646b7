import test from 'ava'
import { attendScratchLength, hammingScratchBytes, matrixPanelLength } from '../../src/kernels/scratch.js'

test('the scratch of the batched Hamming kernels: distances of a tile, its half-bytes, and a table for each pair', (t) => {
  t.is(hammingScratchBytes(3, 2), 256 + 6 * 64 + 6 * 16)
  t.is(hammingScratchBytes(125, 64), 256 + 252 * 64 + 32 * 252 * 16, '250 places are filled up to 252')
  t.is(hammingScratchBytes(3, 3), 256 + 6 * 64 + 2 * 6 * 16, 'an odd cue has a table of its own')
  t.is(hammingScratchBytes(0, 0), 256)
})

test('a panel of a matrix is 16 KiB', (t) => {
  t.is(4 * matrixPanelLength, 16384)
})

test('the scratch of attention on words: planes, a row, size and place of each distance, the rows filled up', (t) => {
  t.is(attendScratchLength(1000, 4, 64), 32 + 4 + 130 + 1000 + 7 * 65)
  t.is(attendScratchLength(3, 4, 64), 32 + 4 + 130 + 3 + 7 * 3)
})
