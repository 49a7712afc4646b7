import test from 'ava'
import { drawnRows, drawRows, volleyRoom, type RowDrawing } from '../../../src/circuit/wiring/drawing.js'
import { drawingRoom } from '../../../src/circuit/wiring/drawingRoom.js'
import { createKernels } from '../../../src/kernels/kernels.js'
import { stream } from '../../../src/random/stream.js'
import { chiSquareOfEqual } from '../chiSquare.js'

const { key } = stream(1, 'targets')
const wanted = { first: 0, count: 200 }
const bernoulli = { kind: 'bernoulli', key, probability: 0.1, autapses: true, cells: 200, wanted } as const
const degree = { kind: 'degree', key, degree: 40, multapses: false, autapses: true, cells: 200, wanted } as const

/** A generator gives its parts one at a time, and the room is overwritten. */
function listed(drawing: RowDrawing, count: number, cells: number): number[][] {
  const kernels = createKernels(2e6)
  const room = drawingRoom(kernels, { cells, seen: 200, repeats: 0 })
  const rows: number[][] = []
  for (const part of drawnRows(kernels, 'source', drawing, { first: 5, count }, kernels.uint32(volleyRoom), room).parts()) {
    for (let row = 0; row < part.rows; row++) rows.push([...part.cells.subarray(part.offsets[row], part.offsets[row + 1])])
  }
  return rows
}

test('rows are the same however many fit into the room at once', (t) => {
  for (const drawing of [bernoulli, degree]) {
    t.deepEqual(listed(drawing, 300, 60), listed(drawing, 300, 20_000))
  }
})

test('Bernoulli rows: every degree as often as the binomial says, and every pair equally often', (t) => {
  const rows = listed(bernoulli, 20_000, 65_536)
  const degrees = new Float64Array(60)
  const targets = new Float64Array(200)
  for (const row of rows) {
    degrees[row.length]!++
    for (const target of row) targets[target]!++
  }
  let expected = 20_000 * 0.9 ** 200
  let chiSquare = 0
  for (let number = 0; number < 60; number++) {
    if (expected > 5) chiSquare += (degrees[number]! - expected) * (degrees[number]! - expected) / expected
    expected *= (200 - number) / (number + 1) / 9
  }
  t.true(chiSquare < 65, `${chiSquare}`)
  t.true(chiSquareOfEqual(targets) / 0.9 < 267)
})

test('a row that the room cannot hold is a bug, not a result', (t) => {
  const kernels = createKernels(2e6)
  const room = drawingRoom(kernels, { cells: 39, seen: 200, repeats: 0 })
  t.throws(() => drawRows(kernels, degree, kernels.uint32(1), 1, room), { message: 'a row of more than 39 synapses was drawn' })
})
