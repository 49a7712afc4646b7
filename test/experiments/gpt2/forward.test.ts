import test from 'ava'
import { forward, type ObservedHead } from '../../../src/experiments/gpt2/forward.js'
import { openGpt2 } from '../../../src/experiments/gpt2/gpt2Model.js'
import { createReferenceKernels } from '../../../src/kernels/referenceKernels.js'
import { thrown } from '../../interop/thrown.js'
import { plainGpt2 } from './plainGpt2.js'
import { smallModel, smallText, sourceOf } from './smallModel.js'

const small = smallModel()
const model = openGpt2(sourceOf(small), small.heads)
const text = smallText(20, small.vocabulary)

test('scores and hidden states are those of the formulas in float64, to 1e-4', (t) => {
  for (const settings of [{}, { width: 8, heads: 2, seed: 2 }, { layers: 3, heads: 8, seed: 3 }, { heads: 1, seed: 4 }]) {
    const own = smallModel(settings)
    const expected = plainGpt2(own, text)
    let worst = 0
    const compare = (found: number, value: number) => { worst = Math.max(worst, Math.abs(found - value)) }
    const last = forward(openGpt2(sourceOf(own), own.heads), text, {
      head({ layer, head, tokens, scores }) {
        expected.scores[layer]![head]!.forEach((row, query) =>
          row.forEach((score, key) => compare(scores[query * tokens + key]!, score)))
      },
      layer: (layer, states) => expected.states[layer]!.flat().forEach((value, index) => compare(states[index]!, value)),
    })
    expected.states.at(-1)!.flat().forEach((value, index) => compare(last[index]!, value))
    t.log(`width ${own.width}, ${own.heads} heads, ${own.layers} layers: largest difference ${worst.toExponential(1)}`)
    t.true(worst > 0 && worst < 1e-4)
  }
})

test('WebAssembly and TypeScript kernels give the same bits', (t) => {
  t.deepEqual(forward(model, text), forward(model, text, {}, createReferenceKernels))
})

test('a head reports scores of its queries and keys, whatever lies to the right, and weights that sum to 1', (t) => {
  let seen = 0
  forward(model, text, { head(head: ObservedHead) {
    seen++
    const { tokens, size, queries, keys, scores, weights } = head
    for (let query = 0; query < tokens; query++) {
      let total = 0
      for (let key = 0; key < tokens; key++) {
        let score = 0
        for (let column = 0; column < size; column++) {
          score += queries[query * size + column]! * keys[key * size + column]! / Math.sqrt(size)
        }
        if (key <= query) t.true(Math.abs(scores[query * tokens + key]! - score) < 1e-5)
        else t.is(weights[query * tokens + key], 0)
        total += weights[query * tokens + key]!
      }
      t.true(Math.abs(total - 1) < 1e-6)
    }
  } })
  t.is(seen, small.layers * small.heads)
})

test('what comes later in a text changes nothing before it', (t) => {
  const whole = forward(model, text)
  t.deepEqual(forward(model, text.slice(0, 9)), whole.slice(0, 9 * small.width))
})

test('tokens that do not fit the model are named', (t) => {
  const found = (tokens: number[]) => thrown(t, () => forward(model, tokens))
  t.is(found([]), 'tokens: found 0 tokens; allowed: 1 to 24, the positions in small')
  t.is(found(smallText(25, 50)), 'tokens: found 25 tokens; allowed: 1 to 24, the positions in small')
  t.is(found([1, 50]), 'tokens[1]: found 50; allowed: a whole number from 0 to 49, the vocabulary of small')
  t.is(found([0.5]), 'tokens[0]: found 0.5; allowed: a whole number from 0 to 49, the vocabulary of small')
})
