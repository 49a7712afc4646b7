import test from 'ava'
import * as fc from 'fast-check'
import { spreadLabels } from '../../../../src/lab/drawing/charts/spreadLabels.js'

test('labels that do not collide stay where they want to be', (t) => {
  t.deepEqual(spreadLabels([10, 40, 70], 15, 0, 100), [10, 40, 70])
  t.deepEqual(spreadLabels([], 15, 0, 100), [])
})

test('two labels at one place move apart by the same way', (t) => {
  t.deepEqual(spreadLabels([50, 50], 20, 0, 100), [40, 60])
})

test('three at one place push the next one too, to where the sum of squared moves is least', (t) => {
  t.deepEqual(spreadLabels([50, 50, 50, 75], 20, 0, 200), [26.25, 46.25, 66.25, 86.25])
})

test('whatever is wanted: labels keep their order and their gap, and stay within where there is room', (t) => {
  const place = fc.double({ min: -50, max: 450, noNaN: true })
  fc.assert(fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (wanted) => {
    const found = spreadLabels(wanted, 15, 10, 390)
    const sorted = wanted.map((value, index) => ({ value, at: found[index]! }))
      .sort((left, right) => left.value - right.value || left.at - right.at)
    return found.every((at) => at >= 10 - 1e-9 && at <= 390 + 1e-9)
      && sorted.every(({ at }, index) => index === 0 || at - sorted[index - 1]!.at >= 15 - 1e-9)
  }), { seed: 1, numRuns: 400 })
  t.pass()
})

test('more labels than there is room for share it evenly', (t) => {
  t.deepEqual(spreadLabels([0, 0, 0, 0, 0], 100, 0, 40), [0, 10, 20, 30, 40])
})
