import test from 'ava'
import { packPatterns, unpackPatterns } from '../../../src/executors/trials/portablePatterns.js'
import { digits } from '../../experiments/setting.js'

const grey = (index: number): Float64Array => Float64Array.of(index, index / 3)

test('patterns come out of another thread as they went in, grey values too', (t) => {
  const plain = digits(3)
  t.deepEqual(unpackPatterns(structuredClone(packPatterns(plain))), plain)
  const { grey: found, ...rest } = unpackPatterns(structuredClone(packPatterns({ ...plain, grey })))
  t.deepEqual(rest, plain)
  t.deepEqual([0, 1, 2].map((index) => found!(index)), [0, 1, 2].map(grey))
})
