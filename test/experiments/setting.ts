import { memoryCircuit } from '../../src/circuit/memoryCircuit.js'
import { loadCircuit } from '../../src/files/loadCircuit.js'
import { readPatterns } from '../../src/files/readPatterns.js'
import { expectedBeta, type RecallSetting } from '../../src/experiments/recall.js'
import { readRecallParameters } from '../../src/experiments/recallParameters.js'
import { recallReplicate, type Replicate } from '../../src/experiments/recallReplicate.js'
import type { Level } from '../../src/levels/levelMemory.js'
import type { PatternSet } from '../../src/words/patternSet.js'
import { randomPatterns } from '../../src/interop/randomPatterns.js'
import { stream } from '../../src/random/stream.js'

export const circuitFile = 'circuits/cerebellar-cortex.json'

/** The first `count` of the shipped digits: ten of each of four variants. */
export function digits(count = 10): PatternSet {
  const all = readPatterns('data/digits.csv')
  return { ...all, patterns: all.patterns.slice(0, count) }
}

export const randomWords = (seed: number, count: number, bits = 256): PatternSet =>
  randomPatterns(stream(seed, 'test/patterns'), count, bits)

export interface Wanted {
  readonly level?: Level
  readonly seed?: number
  readonly patterns?: PatternSet
  readonly parameters?: Record<string, unknown>
  readonly set?: readonly string[]
}

/** A setting of the recall experiment in the default circuit with changes. */
export function settingOf(wanted: Wanted = {}): RecallSetting {
  const { level = 'sdm', seed = 1, patterns = digits(), parameters = {}, set = [] } = wanted
  const circuit = memoryCircuit(loadCircuit(circuitFile, set), 'a test')
  return { circuit, level, seed, patterns, parameters: readRecallParameters(parameters), expectations: [] }
}

/** One replicate of a setting, run to its end. */
export function replicateOf(setting: RecallSetting, seed = setting.seed): Replicate {
  const { circuit, level, patterns, parameters } = setting
  const { beta } = expectedBeta(circuit, parameters)
  const work = recallReplicate({ circuit, level, seed, patterns, parameters, beta })
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** The mean of values and its standard error. */
export function meanAndError(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  return { mean, error: Math.sqrt(variance / values.length) }
}
