import test from 'ava'
import { bootstrapMean } from '../../src/analysis/bootstrap.js'
import { parseExpectation } from '../../src/experiments/expectation.js'
import {
  betaOf, checkPatterns, expectedBeta, expectedWeights, replicateSeeds, summariseRecall,
} from '../../src/experiments/recall.js'
import { stream } from '../../src/random/stream.js'
import { sharedProbabilities } from '../../src/theory/addressDesign.js'
import { predictedBitError } from '../../src/theory/recallError.js'
import { thrown } from '../interop/thrown.js'
import { digits, randomWords, replicateOf, settingOf } from './setting.js'

const small = ['populations.granule.count=3000']
const parameters = { noise: [0, 0.15], replicates: 4, weightPoints: 9 }
const setting = settingOf({ set: small, parameters })
const replicates = replicateSeeds(setting).map((seed) => replicateOf(setting, seed))
const result = summariseRecall(setting, replicates)

test('replicates have the run\'s seed and the following ones', (t) => {
  t.deepEqual(replicateSeeds(settingOf({ seed: 7, parameters })), [7, 8, 9, 10])
  t.deepEqual(result.seeds, [1, 2, 3, 4])
})

test('every estimate is the bootstrap of one value a replicate, on a stream of its own name', (t) => {
  const errors = replicates.map(({ recall }) => recall[1]!.errorSettled)
  t.deepEqual(result.recall[1]!.errorSettled, bootstrapMean(errors, stream(1, 'recall/bootstrap/errorSettled/0.15')))
  const betas = replicates.map((replicate) => betaOf(setting, replicate).beta)
  t.deepEqual(result.beta.measured, bootstrapMean(betas, stream(1, 'recall/bootstrap/beta')))
  const estimates = [result.recall[1]!.errorAfterOne, result.beta.measured, result.activeFraction!.measured]
  for (const { mean, low, high, values } of estimates) {
    t.is(values.length, 4)
    t.true(low <= mean && mean <= high)
    t.true(low >= Math.min(...values) && high <= Math.max(...values))
    t.true(low < high)
  }
})

test('the weight curve stands beside the closed form and beside the softmax of the measured β', (t) => {
  const expected = sharedProbabilities(setting.circuit.memory.design).map((probability) => 3000 * probability)
  t.deepEqual(expectedWeights(setting.circuit), expected)
  const [first, second] = result.weights
  t.is(first!.expected, expected[0]!)
  t.deepEqual(first!.measured.values, replicates.map(({ weights }) => weights[0]!))
  const slope = Math.log(first!.softmax / second!.softmax) / ((2 * (second!.distance - first!.distance)) / 256)
  t.true(Math.abs(slope - result.beta.measured.mean) < 1e-9)
})

test('the prediction is there for random words alone, and knows that a silent cue is returned unchanged', (t) => {
  t.true(result.recall.every((row) => row.predictedAfterOne === undefined))
  const random = settingOf({
    patterns: randomWords(1, 10), parameters: { ...parameters, patterns: 'random', replicates: 1 },
    set: ['populations.granule.count=256'],
  })
  const { recall } = summariseRecall(random, [replicateOf(random)])
  const { design } = random.circuit.memory
  const guessed = (distance: number) => predictedBitError({ design, locations: 256, stored: 10, distance })
  const silent = (1 - 1 / 2 ** (design as { claws: number }).claws) ** 256
  t.true(silent > 0.3)
  t.true(Math.abs(recall[0]!.predictedAfterOne! - (guessed(0) - silent / 2)) < 1e-12)
  t.true(Math.abs(recall[1]!.predictedAfterOne! - (guessed(38) - silent * (0.5 - 38 / 256))) < 1e-12)
})

test('the summary at level attention has no cells, and at none but circuit are there rates', (t) => {
  const attention = settingOf({ level: 'attention', parameters: { ...parameters, replicates: 1 } })
  const found = summariseRecall(attention, [replicateOf(attention)])
  t.is(found.activeFraction, undefined)
  t.deepEqual([found.rates, result.rates], [[], []])
  t.true(Math.abs(found.beta.measured.mean - found.beta.expected) < 1e-9)
  t.true(found.beta.rSquared.mean > 1 - 1e-12)
})

test('stated expectations are checked against the means', (t) => {
  const expectations = ['beta >= 0', 'errorSettled@0.15 >= 2'].map(parseExpectation)
  const { expectations: checked } = summariseRecall({ ...setting, expectations }, replicates)
  t.deepEqual(checked, [
    { statement: 'beta >= 0', found: result.beta.measured.mean, holds: true },
    { statement: 'errorSettled@0.15 >= 2', found: result.recall[1]!.errorSettled.mean, holds: false },
  ])
})

test('patterns of another length, or two of one name, are refused with source and remedy', (t) => {
  const { circuit } = setting
  t.notThrows(() => checkPatterns(digits(), circuit))
  t.is(thrown(t, () => checkPatterns(randomWords(1, 2, 100), circuit)),
    'random: found patterns of 100 bits; '
      + 'allowed: 256 bits, the circuit\'s memory.bits (--set memory.bits=100 changes it)')
  const twice = randomWords(1, 2)
  const same = { ...twice, patterns: twice.patterns.map((pattern) => ({ ...pattern, name: 'same' })) }
  t.is(thrown(t, () => checkPatterns(same, circuit)),
    'random: two patterns are named "same"; allowed: a name of its own for each')
})

test('β needs two distances in its window and, of each replicate, two with shared cells', (t) => {
  t.regex(thrown(t, () => expectedBeta(setting.circuit, { weightPoints: 2, betaWindow: 0.25 })),
    /^experiment\.weightPoints: 2 points put one distance alone into the window of β, 0 to 64 bits; allowed: more/)
  t.notThrows(() => expectedBeta(setting.circuit, { weightPoints: 2, betaWindow: 0.5 }))
  const silent = { ...replicates[0]!, weights: replicates[0]!.weights.map((_, index) => (index === 0 ? 1 : 0)) }
  t.regex(thrown(t, () => betaOf(setting, silent)), /^seed 1: no granule cell .*; allowed: more granule cells/)
})
