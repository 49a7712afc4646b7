import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { graphNamed, namedGraphs } from '../../../src/memory/graph/namedGraphs.js'

const examples = [
  'ring:30', 'path:5', 'directed-ring:49', 'directed-path:4', 'complete:5', 'none:3', 'tree:2:3', 'barbell:4:2',
  'cliques:3:5', 'random-regular:10:3', 'erdos-renyi:10:0.5', 'blocks:2:5:0.9:0.1', 'karate', 'karate-weighted',
  'tutte', 'pentagon', 'rooms',
]

test('every named graph is made from its text and called by it', (t) => {
  t.deepEqual(examples.map((text) => text.split(':')[0]), Object.keys(namedGraphs))
  for (const text of examples) t.is(graphNamed(text, 3).name, text)
})

test('what is not understood is named with what is allowed', (t) => {
  const message = (text: string) => t.throws(() => graphNamed(text), { instanceOf: InputError })!.message
  t.regex(message('rign:30'), /^graph: unknown graph "rign:30".*; allowed: ring:<vertices>, /)
  t.is(message('ring'), 'graph: found "ring"; allowed: ring:<vertices>; vertices: an integer from 3 on')
  t.regex(message('ring:30:2'), /^graph: found "ring:30:2"/)
  t.regex(message('ring:3.5'), /^graph: found/)
  t.regex(message('erdos-renyi:10:2'), /probability: 0 to 1$/)
  t.regex(message('toString'), /^graph: unknown graph/)
})
