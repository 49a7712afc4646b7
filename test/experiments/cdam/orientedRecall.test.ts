import test from 'ava'
import { orientedRecall } from '../../../src/experiments/cdam/orientedRecall.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'

const small = { replicates: 3, neurons: 400, beta: 2.5, distractedMixtures: [[0.8, 1], [-2, 3]], amplitudes: [0, 0.5, 5] }

test('states go with the kicks round an undirected ring where neighbours recall each other, and nowhere without', (t) => {
  const rows = rowsOf(carriedOut(orientedRecall, { ...small, strides: [1] }), 'oriented')
  for (const { h, stride, followed, moved, kicked } of rows) {
    if (stride === 0) t.true(Math.abs(Number(moved)) < 5)
    else if (h === 0) t.true(Number(followed) < 0.7)
    else {
      t.true(Number(followed) > 0.95)
      t.true(Math.abs(Number(moved) - Number(kicked)) < 3)
      t.is(kicked, -19)
    }
  }
})

test('a sequence whose memories also recall themselves outlasts distractors that the anti-Hebbian one does not', (t) => {
  const rows = rowsOf(carriedOut(orientedRecall, { ...small, mixtures: [[0.5, 0.5]], strides: [1] }), 'distracted')
  const kept = (a: number, amplitude: number): number => Number(rows.find((row) => row['a'] === a && row['amplitude'] === amplitude)!['kept'])
  t.true(kept(0.8, 0) === 1 && kept(0.8, 0.5) > 0.9)
  t.true(kept(-2, 0.5) < 0.6)
  t.true(kept(0.8, 5) < 0.5)
})

test('kicks that would never come, and measures that everything would meet, are refused', (t) => {
  t.throws(() => carriedOut(orientedRecall, { ...small, steps: 5 }), { message: /experiment\.interval: found 5.*below 5/s })
  t.throws(() => carriedOut(orientedRecall, { ...small, distractedInterval: 200 }), { message: /experiment\.distractedInterval/ })
  t.throws(() => carriedOut(orientedRecall, { ...small, near: 15 }), { message: 'experiment.near: found 15; allowed: below 15, half of the ring' })
  t.throws(() => carriedOut(orientedRecall, { ...small, keptWithin: 24 }), { message: /experiment\.keptWithin.*below 24/ })
  t.throws(() => carriedOut(orientedRecall, { ...small, strides: [1, 30] }), { message: /experiment\.strides\.1: found 30.*below 30/ })
})
