import test from 'ava'
import { rangeOfRecall } from '../../../src/experiments/cdam/rangeOfRecall.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'
import { smallInput } from '../sequence/smallInput.js'
import { smallLevels } from './smallLevels.js'

const small = { replicates: 1, heteros: [1, 2], smallSteps: 50, rangeGraph: 'ring:40', ...smallLevels }

test('published curves stand beside ours of the same setting, and none elsewhere', (t) => {
  const result = carriedOut(rangeOfRecall, { ...small, replicates: 2 }, 1, { circuit: smallInput('attention') })
  const rows = rowsOf(result, 'curves').filter(({ published }) => published !== '')
  t.is(rows.length, 4 + 11 + 11 + 10)
  for (const { variant, correlation, published } of rows) {
    t.is(variant, 'as asked for')
    t.true(Math.abs(Number(correlation) - Number(published)) < 0.1)
  }
  t.is(result.comparison.length, 3 + 4 + 4 + 4 + 3)
  const other = carriedOut(rangeOfRecall, { ...small, neurons: 200, mixtures: [[0.5, 0.5]], heteros: [1] })
  t.is(other.comparison.length, 0)
  t.true(rowsOf(other, 'curves').every(({ published }) => published === ''))
})

test('the range grows with h as the width of the bump does', (t) => {
  const rows = rowsOf(carriedOut(rangeOfRecall, { ...small, mixtures: [[1, 0]], smallSteps: 600 }), 'range')
    .filter(({ variant }) => variant === 'small step')
  for (const { crossing, width } of rows) t.true(Math.abs(Number(crossing) / Number(width) - 1) < 0.25)
  t.true(Number(rows[1]!['crossing']) > Number(rows[0]!['crossing']))
})

test('a graph without edges, and winners that are too many, are refused before anything is run', (t) => {
  t.throws(() => carriedOut(rangeOfRecall, { ...small, graph: 'none:6' }),
    { message: 'experiment.graph: none:6 has no edge between two vertices; allowed: a graph that has one' })
  t.throws(() => carriedOut(rangeOfRecall, { ...small, rangeGraph: 'none:6' }), { message: /^experiment\.rangeGraph: none:6/ })
  t.throws(() => carriedOut(rangeOfRecall, { ...small, winners: 900 }), { message: /^experiment\.winners: found 900/ })
})

test('all levels stand side by side, spikes as their hard locations, and every step is compared with one before', (t) => {
  const setting = { ...small, heteros: [1], graph: 'ring:9', mixtures: [[0.5, 0.5], [-0.5, 1.5]], levelReplicates: 2, steps: 20 }
  const result = carriedOut(rangeOfRecall, setting, 1, { circuit: smallInput('circuit') })
  t.deepEqual(rowsOf(result, 'levels').map(({ level, spiking }) => [level, spiking]),
    [0, 1].flatMap(() => [['attention', ''], ['sdm', ''], ['circuit', '1 of 1']]))
  const steps = rowsOf(result, 'level-steps')
  for (const { a, changed, comparedWith, first, moved } of steps) {
    const before = comparedWith === 'attention'
      ? rowsOf(result, 'level-curves').find((row) => row['a'] === a && row['level'] === 'attention')!['correlation']
      : steps.find((row) => row['a'] === a && row['changed'] === comparedWith)!['first']
    t.true(Math.abs(Number(first) - Number(before) - Number(moved)) < 1e-12, `${changed}`)
  }
  t.regex(result.summary, /Level circuit parts most from attention at .* In spikes 2 of 2 starts/)
})
