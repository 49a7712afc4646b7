import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import type { ExperimentResult } from '../../../src/experiments/experiment.js'
import { forward } from '../../../src/experiments/gpt2/forward.js'
import { openGpt2 } from '../../../src/experiments/gpt2/gpt2Model.js'
import { interpretGpt2 } from '../../../src/experiments/interpret/interpretGpt2.js'
import { mappedFit } from '../../../src/experiments/interpret/throughMap.js'
import { smallModel, smallText, sourceOf } from '../gpt2/smallModel.js'

const small = smallModel()
const model = openGpt2(sourceOf(small), small.heads)

function ran(tokens: readonly number[]): ExperimentResult {
  const work = interpretGpt2(model, tokens).run({ neighbours: 2, permutations: 19 }, 1)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

test('every head is read on every candidate graph, from its own keys and values', (t) => {
  const tokens = smallText(22, small.vocabulary)
  const rows = ran(tokens).tables.find(({ name }) => name === 'heads')!.rows
  t.is(rows.length, 2 * 4 * 4)
  let checked = 0
  forward(model, tokens, { head: ({ layer, head, keys, values, size }) => {
    const rowsOf = (matrix: Float32Array) => tokens.map((_, token) =>
      Float64Array.from(matrix.subarray(token * size, (token + 1) * size)))
    const [own, answers] = [rowsOf(keys), rowsOf(values)]
    // The neighbour on the graph of tokens before is the row above; the first token has none.
    const before = own.map((_, token) => (token === 0 ? new Float64Array(size) : own[token - 1]!))
    const fit = mappedFit(answers, own, before)!
    const row = rows.find((one) => one['layer'] === layer && one['head'] === head && one['graph'] === 'token before')!
    t.true(Math.abs(Number(row['gain']) - fit.gain) < 1e-9)
    checked++
  } })
  t.is(checked, 8)
})

test('a text must have more tokens than a head has columns', (t) => {
  t.throws(() => ran(smallText(8, small.vocabulary)), { instanceOf: InputError, message: /at least 10 tokens/ })
})
