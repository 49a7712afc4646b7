import test from 'ava'
import { openGpt2 } from '../../../src/experiments/gpt2/gpt2Model.js'
import { measureHeads } from '../../../src/experiments/gpt2/measureHeads.js'
import { thrown } from '../../interop/thrown.js'
import { plainGpt2 } from './plainGpt2.js'
import { smallModel, smallText, sourceOf } from './smallModel.js'

const small = smallModel({ layers: 3 })
const text = smallText(20, small.vocabulary)

test('every head of every layer is measured, and the paper\'s estimate is the greatest score of the last query', (t) => {
  const found = [...measureHeads(openGpt2(sourceOf(small), small.heads), text)]
  const { scores } = plainGpt2(small, text)
  t.deepEqual(found.map(({ layer, head }) => [layer, head]),
    [0, 1, 2].flatMap((layer) => [0, 1, 2, 3].map((head) => [layer, head])))
  for (const { layer, head, lastQuery, allQueries, withoutFirstToken, values } of found) {
    t.true(Math.abs(lastQuery.maximum - Math.max(...scores[layer]![head]![19]!)) < 1e-4)
    t.deepEqual([lastQuery.queries, lastQuery.pairs], [1, 20])
    t.deepEqual([allQueries.queries, allQueries.pairs], [20, 210])
    t.deepEqual([withoutFirstToken.queries, withoutFirstToken.pairs], [19, 190])
    t.is(values.length, 20)
    t.true(Math.abs(values.reduce((sum, { weight }) => sum + weight, 0) - 1) < 1e-6)
  }
})

test('weights so large that scores overflow are an error that names the head', (t) => {
  const large = { ...small, tensors: new Map(small.tensors) }
  const { shape, values } = large.tensors.get('h.1.attn.c_attn.weight')!
  large.tensors.set('h.1.attn.c_attn.weight', { shape, values: values.map((value) => 1e25 * value) })
  t.is(thrown(t, () => [...measureHeads(openGpt2(sourceOf(large), large.heads), text)]),
    'small: h.1.attn, head 0: the scores are not finite: its weights are too large')
})
