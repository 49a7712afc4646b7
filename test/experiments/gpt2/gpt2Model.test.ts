import test from 'ava'
import { openGpt2 } from '../../../src/experiments/gpt2/gpt2Model.js'
import { thrown } from '../../interop/thrown.js'
import { smallModel, sourceOf } from './smallModel.js'

const small = smallModel()

test('layers, width, positions and vocabulary come from the shapes', (t) => {
  const { layers, width, heads, headSize, contextLength, vocabulary } = openGpt2(sourceOf(small), 4)
  t.deepEqual({ layers, width, heads, headSize, contextLength, vocabulary },
    { layers: 2, width: 32, heads: 4, headSize: 8, contextLength: 24, vocabulary: 50 })
})

test('names may begin with "transformer.", and masks and the output matrix are passed over', (t) => {
  const source = sourceOf(small)
  const named = new Map([...source.shapes].map(([name, shape]) => [`transformer.${name}`, shape]))
  named.set('transformer.h.0.attn.bias', [1, 1, 24, 24]).set('transformer.h.1.attn.masked_bias', [])
  named.set('lm_head.weight', [50, 32])
  const asked: string[] = []
  const model = openGpt2({ ...source, shapes: named, read: (name) => (asked.push(name), new Float32Array(1)) }, 4)
  t.is(model.layers, 2)
  model.read('ln_f.bias')
  t.deepEqual(asked, ['transformer.ln_f.bias'])
})

test('heads have 64 columns unless their number is given, which must divide the width', (t) => {
  t.is(openGpt2(sourceOf(smallModel({ width: 192, layers: 1 }))).heads, 3)
  t.is(thrown(t, () => openGpt2(sourceOf(small))),
    'heads: must be stated, as the width 32 is no multiple of 64; allowed: a divisor of the width, 32')
  for (const heads of [0, 3, -4, 1.5, NaN]) {
    t.is(thrown(t, () => openGpt2(sourceOf(small), heads)), `heads: found ${heads}; allowed: a divisor of the width, 32`)
  }
})

test('a tensor that is missing, wrongly shaped, transposed or unknown is named', (t) => {
  const found = (changes: Record<string, number[] | undefined>) => thrown(t, () => openGpt2(sourceOf(small, changes), 4))
  t.is(found({ 'wte.weight': undefined }), 'small: wte.weight: the tensor is missing, did you mean "wpe.weight"?')
  t.regex(found({ 'h.1.mlp.c_fc.bias': undefined }), /^small: h\.1\.mlp\.c_fc\.bias: the tensor is missing/)
  t.is(found({ 'wpe.weight': [24] }),
    'small: wpe.weight: found the shape [24]; allowed: a matrix with rows and columns')
  t.is(found({ 'h.0.attn.c_attn.weight': [96, 32] }),
    'small: h.0.attn.c_attn.weight: found the shape [96, 32]; allowed: [32, 96] (it is transposed)')
  t.is(found({ 'ln_f.bias': [31] }), 'small: ln_f.bias: found the shape [31]; allowed: [32]')
  t.regex(found({ 'h.3.ln_1.bias': [32] }), /^small: h\.2\.ln_1\.weight: the tensor is missing/, 'a layer left out')
  t.is(found({ 'h.0.ln_3.bias': [32] }), 'small: h.0.ln_3.bias: GPT-2 has no such tensor, did you mean "h.0.ln_1.bias"?')
})

test('a model without layers lacks the tensors of the first', (t) => {
  const names = [...small.tensors.keys()].filter((name) => name.startsWith('h.'))
  const without = Object.fromEntries(names.map((name) => [name, undefined]))
  t.regex(thrown(t, () => openGpt2(sourceOf(small, without), 4)), /^small: h\.0\.ln_1\.weight: the tensor is missing/)
})

test('a weight that is not finite is named when it is read', (t) => {
  const source = sourceOf(small)
  const model = openGpt2({ ...source, read: () => Float32Array.of(1, NaN), readRows: () => Float32Array.of(Infinity) }, 4)
  t.is(thrown(t, () => model.read('ln_f.bias')), 'small: ln_f.bias[1]: found NaN; allowed: a number')
  t.is(thrown(t, () => model.readRows('wte.weight', [0])), 'small: wte.weight[0]: found Infinity; allowed: a number')
})
