import test from 'ava'
import type { ExperimentResult } from '../../src/experiments/experiment.js'
import { resultNumbers } from '../../src/experiments/resultNumbers.js'
import { digestOf } from '../../src/recording/digest.js'

const axis = { key: 'x', title: 'x' }
const resultOf = (words: string, value: number): ExperimentResult => ({
  summary: words,
  tables: [{ name: 'a', title: words, caption: words, columns: [{ key: 'x', title: words }], rows: [{ x: value }] }],
  plots: [{ name: 'b', title: words, caption: words, rows: [{ x: value }], x: axis, y: { ...axis, title: words }, mark: 'line' }],
  pictures: [{ name: 'c', title: words, caption: words, width: 1, images: [{ row: 'r', column: 'c', levels: [value], note: '' }] }],
  films: [{ name: 'd', title: words, caption: words, width: 1, height: 1, reels: [] }],
  comparison: [{ quantity: words, published: 1, ours: value, agrees: false, source: words, why: words }],
  verdicts: [{ subject: 's', setting: '', indistinguishable: true, reason: words, checks: [
    { name: words, passed: value > 0, decides: true, found: words, expected: words },
  ] }],
})
const digest = (result: ExperimentResult) => digestOf(resultNumbers(result))

test('the digest of a result is that of its numbers: other words leave it as it is', (t) => {
  t.is(digest(resultOf('some', 1)), digest(resultOf('other', 1)))
})

test('each number counts, wherever it stands', (t) => {
  const [before, after] = [resultOf('', 1), resultOf('', -1)]
  for (const part of ['tables', 'plots', 'pictures', 'comparison', 'verdicts'] as const) {
    t.not(digest({ ...before, [part]: after[part] }), digest(before), part)
  }
})
