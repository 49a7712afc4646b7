import test from 'ava'
import { learntProjections } from '../../../src/experiments/association/learntProjections.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'

const small = {
  dimensions: 32, learnt: 16, clusters: 8, stored: 96, steps: 60, batch: 16, queries: 40, replicates: 2,
  perturbations: [0, 0.1],
}
const result = carriedOut(learntProjections, small)

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

const cosineOf = (projection: string, protocol: string, perturbation: number): number =>
  rowsOf(result, 'projections').find((row) =>
    row['projection'] === projection && row['protocol'] === protocol
      && row['perturbation'] === perturbation)!['cosine'] as number

test('the result is plain JSON and the same for the same seed', (t) => {
  t.deepEqual(JSON.parse(JSON.stringify(result)), result)
  t.deepEqual(carriedOut(learntProjections, small), result)
  t.notDeepEqual(carriedOut(learntProjections, small, 2), result)
})

test('a learnt projection generalises to test vectors that are stored', (t) => {
  t.true(cosineOf('learnt', 'training', 0) > 0.97, `${cosineOf('learnt', 'training', 0)}`)
  t.true(Math.abs(cosineOf('learnt', 'training', 0) - cosineOf('learnt', 'test, stored', 0)) < 0.02)
})

test('it seems not to where the memory keeps the training vectors', (t) => {
  t.true(cosineOf('learnt', 'test, not stored', 0) < cosineOf('learnt', 'test, stored', 0) - 0.06)
})

test('learning lowers the loss and makes recall better than with a random projection', (t) => {
  const losses = result.plots.find(({ name }) => name === 'training')!.rows.filter(({ seed }) => seed === 'seed 1')
  t.is(losses.length, 60)
  const values = losses.map(({ loss }) => loss as number)
  t.true(total(values.slice(-10)) < 0.85 * total(values.slice(0, 10)),
    `${total(values.slice(-10)) / total(values.slice(0, 10))}`)
  t.true(cosineOf('learnt', 'training', 0.1) > cosineOf('random', 'training', 0.1))
})

test('keys have at most the dimensions of the vectors', (t) => {
  t.throws(() => carriedOut(learntProjections, { dimensions: 8, learnt: 9 }), { message: /learnt/ })
})
