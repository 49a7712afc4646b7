import { readFileSync } from 'node:fs'
import test from 'ava'
import { learntBetas } from '../../../src/experiments/paper/learntBetas.js'

test('the numbers are those of data/qk-norm-betas.csv', (t) => {
  const lines = learntBetas.map(({ block, count, least, most, mean }) =>
    [block, count, least, most, mean].join(','))
  t.is(readFileSync('data/qk-norm-betas.csv', 'utf8'), ['block,count,least,most,mean', ...lines, ''].join('\n'))
})

test('the blocks make up all', (t) => {
  const parts = learntBetas.slice(0, -1)
  const all = learntBetas.at(-1)!
  t.is(parts.reduce((sum, { count }) => sum + count, 0), all.count)
  t.is((parts.reduce((sum, { count, mean }) => sum + count * mean, 0) / all.count).toFixed(4), String(all.mean))
  t.is(Math.min(...parts.map(({ least }) => least)), all.least)
  t.is(Math.max(...parts.map(({ most }) => most)), all.most)
})
