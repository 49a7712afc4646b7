import test from 'ava'
import { alignedBytes, createKernels } from '../../../src/kernels/kernels.js'
import { addressDistances, distanceBytes } from '../../../src/memory/sdm/addressDistances.js'
import { drawAddresses } from '../../../src/memory/sdm/drawAddresses.js'
import { stream } from '../../../src/random/stream.js'
import { hamming } from '../../../src/words/distance.js'
import { randomWord } from '../../../src/words/word.js'

test('distances are those from each drawn address, in batches too, in exactly the bytes that are stated', (t) => {
  const [bits, locations] = [70, 1500]
  const bytes = distanceBytes(bits, locations).reduce((sum, array) => sum + alignedBytes(array), 0)
  const kernels = createKernels(bytes)
  const { key, uint32 } = stream(1, 'distances')
  const distances = addressDistances(kernels, bits, locations, key)
  const others = createKernels(3 * 4 * locations + 1024)
  const keyWords = others.uint32(4)
  keyWords.set(key)
  const rows = others.uint32(3 * locations)
  drawAddresses(others, rows, bits, keyWords, 0)
  const words = Array.from({ length: 35 }, () => randomWord(bits, uint32))
  let seen = 0
  distances(words, (index, found) => {
    t.is(index, seen++)
    t.is(found.length, locations)
    for (const location of [0, 1, 1023, 1024, 1499]) {
      const address = { length: bits, packed: rows.slice(3 * location, 3 * location + 3) }
      t.is(found[location], hamming(words[index]!, address))
    }
  })
  t.is(seen, 35)
})
