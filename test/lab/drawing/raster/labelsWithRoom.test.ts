import test from 'ava'
import { labelsWithRoom } from '../../../../src/lab/drawing/raster/labelsWithRoom.js'

const texts = (labels: readonly (readonly [text: string, from: number])[], right = 300) =>
  labelsWithRoom(labels.map(([text, from]) => ({ text, from })), right, 12).map(({ text }) => text)

test('labels that would touch a more important one are left out, wherever they stand', (t) => {
  t.deepEqual(texts([['3,000 ms', 100], ['3,005', 110], ['3,010', 80], ['3,020', 200]]), ['3,000 ms', '3,020'])
  t.deepEqual(texts([['3,020', 200], ['3,005', 110], ['3,000 ms', 100]]), ['3,020', '3,005'])
})

test('labels end before their border', (t) => {
  t.deepEqual(texts([['2,000', 150], ['3,000', 280]]), ['2,000'])
})
