import test from 'ava'
import { createKernels } from '../../../src/kernels/kernels.js'
import { clawActivation, clawBytes } from '../../../src/memory/sdm/clawActivation.js'
import { selectedCoordinates } from '../../../src/memory/sdm/hardLocations.js'
import { stream } from '../../../src/random/stream.js'
import { bitAt, randomWord } from '../../../src/words/word.js'

const { key } = stream(1, 'claws')
const [bits, count] = [50, 3000]

test('words activate the locations of which enough claws touch their fibres, alone and many at once', (t) => {
  for (const threshold of [1, 3, 5]) {
    const locations = selectedCoordinates({ count, bits, clawsPerLocation: 5, threshold, key })
    const kernels = createKernels(1 << 20)
    const out = kernels.uint32(count)
    const { one, many } = clawActivation(kernels, bits, count, locations)
    const { uint32 } = stream(threshold, 'cues')
    const words = Array.from({ length: 9 }, () => randomWord(bits, uint32))
    const lists: Uint32Array[] = []
    many(words, 'write', out, (active, found) => lists.push(active.slice(0, found)))
    t.deepEqual(lists, words.map((word) => out.slice(0, one(word, 'write', out))))
    t.deepEqual(lists.map((list) => [...list]), words.map((word) =>
      Array.from({ length: count }, (_, location) => location).filter((location) =>
        [...locations.claws.subarray(5 * location, 5 * location + 5)].filter((fibre) =>
          bitAt(word, fibre % bits) === (fibre < bits ? 1 : 0)).length >= threshold)))
  }
})

test('a million locations with ten claws take 22 MB', (t) => {
  const bytes = clawBytes(1000, 1e6, 10).reduce((sum, part) => sum + part, 0)
  t.is((bytes / 1e6).toFixed(1), '22.1')
})
