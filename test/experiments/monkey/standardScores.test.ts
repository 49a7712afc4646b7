import test from 'ava'
import { standardScores } from '../../../src/experiments/monkey/standardScores.js'

test('scores have mean 0 and mean square 1, and are 0 where nothing varies', (t) => {
  t.deepEqual(standardScores(Float64Array.of(1, 3, 1, 3)), Float64Array.of(-1, 1, -1, 1))
  t.deepEqual(standardScores(Float64Array.of(0.1, 0.1, 0.1)), new Float64Array(3))
})
