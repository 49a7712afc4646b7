import { z } from 'zod'
import type { MemoryCircuit } from '../../circuit/circuit.js'
import { largestWeight } from '../../circuit/circuit.js'
import { buildNetwork } from '../../circuit/network.js'
import { CircuitMemory } from '../../levels/circuitMemory.js'
import { distinctBelow, stream } from '../../random/stream.js'
import { activationProbability } from '../../theory/addressDesign.js'
import { boundedWeightDistribution } from '../../theory/boundedWeight.js'
import { hamming } from '../../words/distance.js'
import { randomWord, withFlips } from '../../words/word.js'
import type { Experiment, ExperimentInputs } from '../experiment.js'
import { spikingCircuit } from '../spikingCircuit.js'
import { countersResult, type FoundCounters } from './countersResult.js'

const parameters = z.strictObject({
  stored: z.number().int().min(2).max(1_000_000).default(256)
    .describe('Random addresses that are stored, each with a random data word of its own'),
  noise: z.number().min(0).max(0.5).default(0.05).describe('Fraction of the cue\'s bits that are flipped'),
})
export type CountersParameters = z.infer<typeof parameters>

export const counters: Experiment<CountersParameters> = {
  name: 'counters',
  title: 'Counters between bounds',
  about: 'what learning leaves in parallel-fibre weights between bounds: silent ones, and the words that can still be read',
  source: 'ours; bounded weights of Fusi & Abbott 2007, silent synapses of Isope & Barbour 2002 and Brunel et al. 2004',
  parameters,
  circuit: 'circuits/marr-albus-4-claws.json',
  takesLesions: true,
  *run({ stored, noise }, seed, { circuit: given }: ExperimentInputs = {}) {
    const circuit = spikingCircuit(given, 'counters')
    yield { phase: 'building', done: 0 }
    const memory = new CircuitMemory(buildNetwork(circuit, seed))
    const { bits } = circuit.memory.design
    const random = stream(seed, 'counters/words')
    const draw = () => randomWord(bits, random.uint32)
    const words = Array.from({ length: stored }, () => ({ address: draw(), data: draw() }))
    for (const [index, { address, data }] of words.entries()) {
      memory.write(address, data)
      yield { phase: 'writing', done: (0.5 * (index + 1)) / stored }
    }
    const weights = Uint32Array.from(memory.engine.weights(circuit.memory.counters))
    const flips = Math.round(noise * bits)
    const errors: number[] = []
    for (const { address, data } of words) {
      const cue = withFlips(address, distinctBelow(bits, flips, random.uint32))
      errors.push(hamming(memory.read(cue), data) / bits)
      yield { phase: 'reading', done: 0.5 + (0.5 * errors.length) / stored }
    }
    return countersResult(foundIn(circuit, stored, noise, weights, errors))
  },
}

function foundIn(
  circuit: MemoryCircuit, stored: number, noise: number, weights: Uint32Array, errors: readonly number[],
): FoundCounters {
  const { plasticity } = circuit.projections.find(({ name }) => name === circuit.memory.counters)!
  const { weightBits, initialSteps: initial, potentiation, depression } = plasticity!
  const weightMax = largestWeight(plasticity!)
  const shares = new Float64Array(weightMax + 1)
  for (const weight of weights) shares[weight]! += 1 / weights.length
  const activation = activationProbability(circuit.memory.design)
  return {
    weightBits, stored, noise, writes: stored * activation, shares, errors,
    ...(potentiation.kind === 'additive' && depression.kind === 'additive' && {
      expected: boundedWeightDistribution({
        weightMax, initial, potentiation: potentiation.steps, depression: depression.steps, activation, stored,
      }),
    }),
  }
}
