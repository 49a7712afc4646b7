import test from 'ava'
import { vertexCapacity, vertexHolds, vertexLeaks } from '../../../src/theory/cdam/vertexCapacity.js'

const signs = (code: number, length: number): number[] => Array.from({ length }, (_, bit) => ((code >> bit) & 1 ? 1 : -1))

test('leaks are the shares of all draws of patterns in which a field comes within ln(99)/β_eff of the own', (t) => {
  const [neurons, degree] = [5, 2]
  for (const [a, h, effectiveBeta] of [[1, 0, 10], [0.5, 0.5, 30], [0.4, 0.6, 83], [0.5, -0.5, 20]] as const) {
    let [neighbour, other, draws] = [0, 0, 0]
    // Pattern 0 is all ones, which is no loss of generality; its neighbours and a vertex elsewhere take all values.
    for (let one = 0; one < 32; one++) {
      for (let two = 0; two < 32; two++) {
        for (let far = 0; far < 32; far++) {
          const [first, second, third] = [signs(one, neurons), signs(two, neurons), signs(far, neurons)]
          const state = first.map((sign, bit) => a + (h / degree) * (sign + second[bit]!))
          const field = (pattern: readonly number[]): number =>
            effectiveBeta * pattern.reduce((sum, sign, bit) => sum + sign * state[bit]!, 0) / neurons
          const own = field([1, 1, 1, 1, 1])
          draws++
          if (own - field(first) <= Math.log(99)) neighbour++
          if (own - field(third) <= Math.log(99)) other++
        }
      }
    }
    const leaks = vertexLeaks({ neurons, effectiveBeta, a, h, degree })
    t.true(Math.abs(leaks.neighbour - neighbour / draws) < 1e-12)
    t.true(Math.abs(leaks.other - other / draws) < 1e-12)
  }
})

test('at the capacity as many patterns hold as asked, and with one more they do not', (t) => {
  for (const neurons of [12, 20, 40]) {
    const setting = { neurons, effectiveBeta: 20, a: 0.75, h: 0.25, degree: 3 }
    const capacity = vertexCapacity(setting, 0.9)
    const leaks = vertexLeaks(setting)
    t.true(vertexHolds(leaks, 3, capacity) >= 0.9)
    t.true(vertexHolds(leaks, 3, capacity + 1) < 0.9)
  }
  t.is(vertexCapacity({ neurons: 12, effectiveBeta: 20, a: 0.4, h: 0.6, degree: 3 }, 0.9), 0)
})
