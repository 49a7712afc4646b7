import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import type { ExperimentResult } from '../../../src/experiments/experiment.js'
import { optimalRadii } from '../../../src/experiments/paper/optimalRadii.js'
import { carriedOut, rowsOf } from './carriedOut.js'

const result = carriedOut(optimalRadii)

test('best radii by every convention, ties as ties', (t) => {
  t.deepEqual(rowsOf(result, 'best-radii').map(({ convention, ratioRadii, heldRadii, criticalRadii }) =>
    [convention, ratioRadii, heldRadii, criticalRadii]), [
    ['averaged', '446', '444', '447, 448, 449'], ['paper, n/2', '446', '444', '448, 449'],
    ['paper, p²r', '446', '444', '448'],
    ['closed forms (quantiles round up)', '447', '444', ''],
    ['averaged', '8', '1', '12 to 17'], ['paper, n/2', '15', '1 to 15', '15, 16, 17'],
    ['paper, p²r', '11', '5', '15, 16'],
    ['closed forms (quantiles round up)', '11', '5', ''],
  ])
})

test('critical distances against patterns and locations have their known values', (t) => {
  t.deepEqual(ofPaper(result, 'critical-by-patterns'), [500, 332, 330, 218, 164, 104, 36, 0])
  const other = carriedOut(optimalRadii, { radius: 447, locationCounts: [1e5, 2e5, 1e6, 1e7, 1e8] })
  t.deepEqual(ofPaper(other, 'critical-by-locations'), [0, 62, 174, 264, 286])
})

const ofPaper = ({ plots }: ExperimentResult, plot: string) => plots.find(({ name }) => name === plot)!.rows
  .filter(({ convention }) => convention === 'paper, n/2').map(({ critical }) => critical)

test('a radius of half of the bits is refused', (t) => {
  t.throws(() => carriedOut(optimalRadii, { radius: 500 }),
    { instanceOf: InputError, message: /^experiment\.radius: found 500/ })
})
