import test from 'ava'
import { createKernels } from '../../../src/kernels/kernels.js'
import { createReferenceKernels } from '../../../src/kernels/referenceKernels.js'
import { circleActivation, circleBytes } from '../../../src/memory/sdm/circleActivation.js'
import { stream } from '../../../src/random/stream.js'
import { randomWord } from '../../../src/words/word.js'

const { key } = stream(1, 'locations')

for (const [name, kernelsOf] of [['WebAssembly', createKernels], ['TypeScript', createReferenceKernels]] as const) {
  test(`${name}: many words at once activate what each activates alone, few locations or many, over all batches`, (t) => {
    for (const [bits, count, radius] of [[70, 2000, 24], [70, 2000, 33], [33, 5, 16], [256, 1100, 115]] as const) {
      const kernels = kernelsOf(1 << 22)
      const out = kernels.uint32(count)
      const { one, many } = circleActivation(kernels, bits, count, { kind: 'random', count, key, radius })
      const { uint32 } = stream(bits, 'cues')
      const words = Array.from({ length: 70 }, () => randomWord(bits, uint32))
      const lists: Uint32Array[] = []
      many(words, 'read', out, (active, found) => lists.push(active.slice(0, found)))
      t.deepEqual(lists, words.map((word) => out.slice(0, one(word, 'read', out))))
      t.true(lists.some(({ length }) => length > 0))
    }
  })
}

test('addresses that are given are those that are compared, over all parts that are copied', (t) => {
  const [bits, count] = [40, 2500]
  const { uint32 } = stream(2, 'addresses')
  const words = Array.from({ length: count }, () => randomWord(bits, uint32))
  const addresses = Uint32Array.from(words.flatMap(({ packed }) => [...packed]))
  const kernels = createKernels(1 << 22)
  const out = kernels.uint32(count)
  const { one } = circleActivation(kernels, bits, count, { kind: 'dense', addresses, radius: 0 })
  for (const location of [0, 15, 16, 1023, 1024, 2048, 2499]) {
    t.deepEqual([...out.subarray(0, one(words[location]!, 'write', out))], [location])
  }
})

test('its arrays are a handful beside the addresses', (t) => {
  const [addresses, ...rest] = circleBytes(1000, 1e6)
  t.is(addresses, 128e6)
  t.true(rest.reduce((sum, bytes) => sum + bytes, 0) < 9e6)
})
