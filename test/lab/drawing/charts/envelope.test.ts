import test from 'ava'
import * as fc from 'fast-check'
import { envelope } from '../../../../src/lab/drawing/charts/envelope.js'

test('a curve of few samples is given as it is', (t) => {
  t.deepEqual(envelope([0, 1, 2], [5, 6, 7], 10), { x: [0, 1, 2], y: [5, 6, 7] })
})

test('of many samples every column keeps its first, least, greatest and last', (t) => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 100, maxLength: 400 })
  fc.assert(fc.property(values, (ys) => {
    const xs = ys.map((_, index) => index)
    const columns = 8
    const { x, y } = envelope(xs, ys, columns)
    const columnOf = (at: number) => Math.min(columns - 1, Math.floor((at / (xs.length - 1)) * columns))
    for (let column = 0; column < columns; column++) {
      const all = ys.filter((_, index) => columnOf(index) === column)
      const kept = y.filter((_, index) => columnOf(x[index]!) === column)
      if (Math.min(...all) !== Math.min(...kept) || Math.max(...all) !== Math.max(...kept)) return false
      if (all[0] !== kept[0] || all.at(-1) !== kept.at(-1) || kept.length > 4) return false
    }
    return x.every((at, index) => index === 0 || at > x[index - 1]!)
  }), { seed: 3, numRuns: 100 })
  t.pass()
})
