import test from 'ava'
import { SdmMemory } from '../../../src/memory/sdmMemory.js'
import { selectedCoordinates } from '../../../src/memory/sdm/hardLocations.js'
import { stream } from '../../../src/random/stream.js'
import { longestChain } from '../../../src/theory/retrieval/longestChain.js'
import { selectedCoordinateSharedTable } from '../../../src/theory/selectedCoordinate.js'
import { hamming } from '../../../src/words/distance.js'
import { randomWord, withFlips } from '../../../src/words/word.js'
import { circleCurves, softmaxCurve, weightCurve } from '../../../src/theory/retrieval/weightCurve.js'

const design = { bits: 128, claws: 5, threshold: 5 }

test('a simulated chain of two thirds of that is walked to its end, and one of three halves of it is not', (t) => {
  const predicted = longestChain(weightCurve(selectedCoordinateSharedTable(design)), 3000, 6)
  for (const [share, ends] of [[0.66, true], [1.5, false]] as const) {
    const { uint32, key } = stream(1, 'longest chain')
    const words = Array.from({ length: Math.round(share * predicted) + 1 }, () => randomWord(128, uint32))
    const memory = new SdmMemory(
      128, selectedCoordinates({ count: 3000, bits: 128, clawsPerLocation: 5, threshold: 5, key }), -128, 127)
    words.slice(1).forEach((word, index) => memory.write(words[index]!, word))
    let word = withFlips(words[0]!, [1, 2, 3, 4, 5, 6])
    for (let step = 1; step < words.length; step++) word = memory.read(word)
    t.is(hamming(word, words.at(-1)!) < 32, ends, `${words.length} words, predicted ${predicted}`)
  }
})

test('Kanerva’s memory of 1000 bits and a million locations holds a chain of some percent as many steps', (t) => {
  const held = longestChain(circleCurves(1000)(451), 1e6, 0)
  t.true(held > 20_000 && held < 100_000, `${held}`)
})

test('noisier cues and fewer locations hold less, and a random cue nothing', (t) => {
  const curve = circleCurves(256)(103)
  const [clean, noisy, few] = [longestChain(curve, 1e5, 0), longestChain(curve, 1e5, 60), longestChain(curve, 1e4, 0)]
  t.true(clean > noisy && noisy > 0 && clean > few && few > 0)
  t.is(longestChain(curve, 1e5, 128), 0)
})

test('attention with a steeper softmax holds more; locations without limit are allowed', (t) => {
  t.true(longestChain(softmaxCurve(256, 6), Infinity, 25) > longestChain(softmaxCurve(256, 4), Infinity, 25))
})
