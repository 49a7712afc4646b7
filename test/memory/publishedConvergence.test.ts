import test from 'ava'
import { SdmMemory } from '../../src/memory/sdmMemory.js'
import { distinctBelow, stream } from '../../src/random/stream.js'
import { cosine } from '../../src/words/distance.js'
import { equalWords, randomWord, withFlips, wordFromOnes, type Word } from '../../src/words/word.js'

/** Whether a silent cue stays as it is or becomes zeros. */
type Silent = 'stays' | 'zeros'

/** The word at which reading from a cue ends. */
function recalled(memory: SdmMemory, cue: Word, silent: Silent): Word {
  let current = cue
  for (let read = 0; read < 100; read++) {
    const { word, active } = memory.readDetailed(current)
    const next = active === 0 && silent === 'zeros' ? wordFromOnes(64, []) : word
    if (equalWords(next, current)) return next
    current = next
  }
  return current
}

/**
 * The mean cosine between recalled words and their targets, for each number of flipped bits, in memories of 1024 random
 * words of 64 bits with 100,000 hard locations (notebook SDM_Experiments of Bricken & Pehlevan 2021).
 */
function meanCosines(radius: number, flips: readonly number[], sets: number, cues: number, silent: Silent): number[] {
  const sums = flips.map(() => 0)
  for (let set = 0; set < sets; set++) {
    const { uint32, key } = stream(set, 'convergence')
    const memory = new SdmMemory(64, { kind: 'random', count: 1e5, radius, key }, -128, 127)
    const words = Array.from({ length: 1024 }, () => randomWord(64, uint32))
    for (const word of words) memory.write(word, word)
    flips.forEach((count, index) => {
      for (const word of words.slice(0, cues)) {
        const cue = withFlips(word, distinctBelow(64, count, uint32))
        sums[index]! += cosine(recalled(memory, cue, silent), word)
      }
    })
  }
  return sums.map((sum) => sum / (sets * cues))
}

const near = (found: number, published: number, margin: number): [boolean, string] =>
  [Math.abs(found - published) <= margin, `${found}, published ${published}`]

test('d = 19: recall from 6, 10 and 12 flips is as good as published', (t) => {
  const [six, ten, twelve] = meanCosines(19, [6, 10, 12], 2, 150, 'stays')
  t.true(...near(six!, 0.99863, 0.006))
  t.true(...near(ten!, 0.94499, 0.03))
  t.true(...near(twelve!, 0.83008, 0.05))
})

// Means over one set of words scatter by 0.04 between sets.
test('d = 27: where 13 % of the locations are active no word is read back, as published', (t) => {
  const [none, twelve] = meanCosines(27, [0, 12], 1, 40, 'stays')
  t.true(...near(none!, 0.8647, 0.15))
  t.true(...near(twelve!, 0.5352, 0.15))
})

// Without flips the published number is the share of words that own a hard location, 1 − exp(−p·r) = 0.704, for a
// silent cue becomes zeros there. Here it stays, which in that case is right.
test('d = 15: the published cosines are those of silent cues that become zeros; cues that stay do better', (t) => {
  const [none, six] = meanCosines(15, [0, 6], 1, 250, 'zeros')
  t.true(...near(none!, 0.704, 0.1))
  t.true(...near(six!, 0.1619, 0.09))
  t.true(meanCosines(15, [0], 1, 50, 'stays')[0]! > 0.97)
})
