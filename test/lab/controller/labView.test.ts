import test from 'ava'
import { firstView } from '../../../src/lab/controller/labView.js'

test('at first nothing stands, and the memory is being opened', (t) => {
  t.is(firstView.face, undefined)
  t.true(firstView.isOpening)
  t.deepEqual(firstView.words, [])
})
