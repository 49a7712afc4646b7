import test from 'ava'
import { CellDraws } from '../../src/engine/cellDraws.js'
import { cellPhases } from '../../src/engine/cellPhases.js'
import { chiSquareOfEqual } from '../circuit/chiSquare.js'

const draws = new CellDraws('beat', { seed: 1 })

test('a given phase is that of all cells, or each has its own', (t) => {
  t.deepEqual([...cellPhases(0.25, 3, draws)], [0.25, 0.25, 0.25])
  t.deepEqual([...cellPhases([0, 0.5, 0.75], 3, draws)], [0, 0.5, 0.75])
})

test('drawn phases are uniform from 0 to below 1: χ² of tenths below its 99.9 % quantile', (t) => {
  const counts = new Float64Array(10)
  for (const phase of cellPhases('drawn', 20_000, draws)) counts[Math.floor(10 * phase)]!++
  t.true(chiSquareOfEqual(counts) < 27.9)
})
