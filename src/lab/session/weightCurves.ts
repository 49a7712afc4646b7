import { fitBeta } from '../../analysis/inverseTemperature.js'
import type { MemoryCircuit } from '../../circuit/circuit.js'
import { InputError } from '../../errors/inputError.js'
import { expectedWeights } from '../../experiments/recall.js'
import type { RecallParameters } from '../../experiments/recallParameters.js'
import { weightDistances } from '../../experiments/recallReplicate.js'
import type { CircuitMemory } from '../../levels/circuitMemory.js'
import { distinctBelow, stream } from '../../random/stream.js'
import { wordFromBits, withFlips } from '../../words/word.js'
import type { NamedBits } from '../state/patternBits.js'
import type { WeightCurve } from './messages.js'

/** The mean weight curve of the patterns weighed so far, after each of them. */
export function* weightCurves(
  memory: CircuitMemory, circuit: MemoryCircuit, parameters: RecallParameters, patterns: readonly NamedBits[], seed: number,
): Generator<WeightCurve> {
  const { bits } = circuit.memory.design
  const distances = weightDistances(bits, parameters.weightPoints)
  const closedForm = expectedWeights(circuit)
  const expected = distances.map((distance) => closedForm[distance]!)
  const sums = distances.map(() => 0)
  for (const [index, pattern] of patterns.entries()) {
    const word = wordFromBits(pattern.bits)
    const random = stream(seed, `recall/weights/${index}`)
    const cues = distances.map((distance) => withFlips(word, distinctBelow(bits, distance, random.uint32)))
    memory.weights(word, cues).forEach((weight, at) => { sums[at]! += weight })
    const weights = sums.map((sum) => sum / (index + 1))
    const fit = fitted(distances, weights, bits, parameters.betaWindow * bits)
    yield { distances, weights, expected, patterns: index + 1, ...(fit && { fit }) }
  }
}

function fitted(distances: readonly number[], weights: readonly number[], bits: number, windowEnd: number) {
  try {
    const { beta, intercept, rSquared } =
      fitBeta(distances.map((distance, at) => ({ distance, weight: weights[at]! })), bits, windowEnd)
    return { beta, intercept, rSquared }
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}
