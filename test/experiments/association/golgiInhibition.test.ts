import { readFileSync } from 'node:fs'
import test from 'ava'
import { circuitWith, openCircuit } from '../../../src/experiments/association/circuitMemories.js'
import { golgiInDegree, golgiInhibition } from '../../../src/experiments/association/golgiInhibition.js'
import { stream } from '../../../src/random/stream.js'
import { randomWord } from '../../../src/words/word.js'

const { $schema: _, ...document } = JSON.parse(readFileSync('circuits/marr-albus-4-claws.json', 'utf8'))
const draw = stream(1, 'words')
const words = Array.from({ length: 5 }, () => randomWord(256, () => draw.uint32()))

/** The granule cells that words make fire. */
const active = (claws: number, threshold: number, inhibition: readonly string[]): number[][] => {
  const memory = openCircuit(circuitWith({ document, level: 'circuit' }, 'populations.granule.count=1000',
    `memory.claws=${claws}`, `memory.threshold=${threshold}`, ...inhibition), 1)
  return words.map((word) => [...memory.activate!(word)])
}

for (const [claws, threshold] of [[4, 2], [8, 5]] as const) {
  test(`inhibition of whole matches raises the threshold of ${claws} claws by as many: the same cells fire`, (t) => {
    for (let matches = 0; threshold + matches <= claws; matches++) {
      const inhibited = active(claws, threshold, golgiInhibition(matches, 3))
      t.deepEqual(inhibited, active(claws, threshold + matches, []), `${matches}`)
    }
  })
}

test('inhibition of more matches than there are claws to spare silences granule cells', (t) => {
  t.deepEqual(active(4, 4, golgiInhibition(1, 3)), [[], [], [], [], []])
})

test('shipped circuits say how many Golgi cells reach a granule cell', (t) => {
  t.is(golgiInDegree({ document, level: 'circuit' }), 3)
  t.is(golgiInDegree({ document: {}, level: 'circuit' }), undefined)
})
