import { readFileSync } from 'node:fs'
import test from 'ava'
import { planStudy } from '../../src/cli/planStudy.js'
import { boundedWeightDistribution } from '../../src/theory/boundedWeight.js'
import { normalCumulative } from '../../src/theory/normal.js'
import { sharedProbability } from '../../src/theory/addressDesign.js'
import { readStudy } from '../../src/studies/study.js'

const studyOf = (name: string) => readStudy(JSON.parse(readFileSync(`scripts/studies/${name}.json`, 'utf8')))
const claimOf = (name: string, id: string) => studyOf(name).claims.find((claim) => claim.id === id)!
const placesOf = (name: string, id: string) => {
  const claim = claimOf(name, id)
  return claim.kind === 'fit' ? claim.over.map(({ x }) => x) : []
}

for (const [name, trials] of [['counter-bits', 128], ['timing', 110], ['interneurons', 80], ['softmax-or-not', 60]] as const) {
  test(`${name} can be run as it is shipped`, (t) => {
    t.is(planStudy(studyOf(name)).frozen.trials.length, trials)
  })
}

test('interneurons predicts the wrong bits of constant inhibition by its closed form', (t) => {
  const design = { kind: 'selected-coordinate', bits: 256, claws: 6, threshold: 6 } as const
  const [count, p, words] = [8000, 1 / 64, 20]
  const signal = count * sharedProbability(design, 26)
  const ofWords = words * (p * p * count) * (p * p * count + 1)
  t.deepEqual(placesOf('interneurons', 'as-predicted'), [2, 4, 8, 16, 32].map((initial) => Number(
    normalCumulative(-signal / Math.sqrt(initial * initial * count * p * (1 - p) + ofWords)).toFixed(4))))
})

/** The share of wrong bits of 20 words whose windows reach so many next words, as far as there are any. */
const reached = (words: number) => Array.from({ length: 20 }, (_, index) =>
  (1 - 1 / 2 ** Math.min(words, 19 - index)) / 2).reduce((sum, error) => sum + error / 20, 0)

test('timing predicts active cells by q^12, and wrong bits by the next words that a window reaches', (t) => {
  const found = placesOf('timing', 'failures-multiply')
  for (const [index, release] of [1, 0.95, 0.9, 0.8].entries()) {
    t.true(Math.abs(found[index]! - Math.exp(12 * Math.log(release)) / 64) < 6e-6)
  }
  for (const [id, words] of [['one-word-too-long', 1], ['two-words-too-long', 2]] as const) {
    const claim = claimOf('timing', id)
    t.true(claim.kind === 'equivalence' && Math.abs((claim.to as number) - reached(words)) < 1e-9)
  }
})

test('counter-bits subtracts the mean of the weights that its rule leads to', (t) => {
  for (const bits of [1, 2, 3, 4]) {
    const weightMax = 2 ** bits - 1
    const law = boundedWeightDistribution({
      weightMax, initial: (weightMax - 1) / 2, potentiation: 1, depression: 2, activation: 1, stored: 5000,
    })
    const mean = law.reduce((sum, share, weight) => sum + share * weight, 0)
    t.true(Math.abs(mean - (weightMax * weightMax - weightMax + 1) / (2 * weightMax)) < 1e-9)
  }
})
