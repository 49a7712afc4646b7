import test from 'ava'
import { algorithms } from '../../../src/experiments/association/algorithms.js'
import { autoAssociation } from '../../../src/experiments/association/autoAssociation.js'
import { printed } from '../../../src/experiments/association/printedConvergence.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const covariance = (left: readonly number[], right: readonly number[]) =>
  mean(left.map((value, index) => (value - mean(left)) * (right[index]! - mean(right))))

test('every printed row names one of our memories and has at most one number a perturbation', (t) => {
  for (const { algorithm, perturbations, cosines } of printed) {
    t.true(algorithms.some(({ name }) => name === algorithm), algorithm)
    t.true(cosines.length <= perturbations.length, algorithm)
  }
})

test('with zeros for silence, shared locations at d = 15 find the printed cosines', (t) => {
  const shared = 'SDM, shared locations'
  const found = carriedOut(autoAssociation, { algorithms: [shared], radii: [15], silent: 'zeros', queries: 100 })
  const theirs = printed.find(({ algorithm, radius }) => algorithm === shared && radius === 15)!.cosines
  for (const [index, { mean }] of (rowsOf(found, 'convergence') as Record<string, number>[]).entries()) {
    t.true(Math.abs(mean! - Number(theirs[index])) < 0.08, `${mean} and ${theirs[index]}`)
  }
})

test('at d = 27 data sets differ far more than their cues do, alike at all perturbations', (t) => {
  const sets = Array.from({ length: 16 }, (_, index) => rowsOf(carriedOut(autoAssociation, {
    algorithms: ['SDM, every address'], radii: [27], perturbations: [0, 12], queries: 50, replicates: 1,
  }, index + 1), 'convergence') as Record<string, number>[])
  const [first, last] = [0, 1].map((level) => sets.map((rows) => rows[level]!['mean']!)) as [number[], number[]]
  const deviation = Math.sqrt(covariance(first, first))
  t.true(Math.abs(mean(first) - 0.819) < 0.04, `${mean(first)}`)
  t.true(deviation > 0.025 && deviation < 0.07, `${deviation}`)
  t.true(sets.every((rows) => rows[0]!['deviation']! / Math.sqrt(50) < deviation / 2))
  t.true(covariance(first, last) / Math.sqrt(covariance(first, first) * covariance(last, last)) > 0.7)
})
