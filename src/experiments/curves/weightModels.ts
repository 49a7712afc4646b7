import { z } from 'zod'
import { heldOut, summedCounts } from '../../analysis/models/heldOut.js'
import type { Count } from '../../analysis/models/logLinear.js'
import type { MemoryCircuit } from '../../circuit/circuit.js'
import { buildNetwork } from '../../circuit/network.js'
import { InputError } from '../../errors/inputError.js'
import { CircuitMemory } from '../../levels/circuitMemory.js'
import { distinctBelow, stream } from '../../random/stream.js'
import { randomWord, withFlips } from '../../words/word.js'
import { locationsOf } from '../association/circuitMemories.js'
import type { Experiment, ExperimentInputs } from '../experiment.js'
import { spikingCircuit } from '../spikingCircuit.js'
import { curveModels } from './curveModels.js'
import { weightModelsResult, type ModelRow } from './weightModelsResult.js'

const parameters = z.strictObject({
  patterns: z.number().int().min(1).max(10_000).default(10).describe('Random words whose weights are counted, a seed'),
  points: z.number().int().min(3).max(1000).default(9).describe('Distances of cues, from 0 to the window'),
  window: z.number().min(0.01).max(0.49).default(0.25).describe('Greatest distance, as a fraction of the bits'),
  replicates: z.number().int().min(2).max(1000).default(5)
    .describe('Seeds, each a circuit: every one is predicted by what was fitted to the others'),
})
export type WeightModelsParameters = z.infer<typeof parameters>

export const weightModels: Experiment<WeightModelsParameters> = {
  name: 'weight-models',
  title: 'Models of the weight curve',
  about: 'is the weight curve a softmax, a power of a cosine, or the exact intersection? Likelihood of held-out seeds',
  source: 'ours; softmax of Bricken & Pehlevan 2021, powers of dense associative memories (Krotov & Hopfield 2016), '
    + 'intersection of Jaeckel 1989',
  parameters,
  circuit: 'circuits/marr-albus-4-claws.json',
  takesLesions: true,
  *run(settings, seed, { circuit: given }: ExperimentInputs = {}) {
    const { patterns, points, window, replicates } = settings
    const circuit = spikingCircuit(given, 'weight-models')
    const { bits } = circuit.memory.design
    const distances = Array.from({ length: points }, (_, index) => Math.round((index * window * bits) / (points - 1)))
    if (new Set(distances).size < points) {
      const problem = `${points} points up to ${window * bits} bits are not all at distances of their own`
      throw new InputError({ field: 'experiment.points', problem, allowed: 'fewer, or a larger experiment.window' })
    }
    const units: Count[][] = []
    for (let replicate = 0; replicate < replicates; replicate++) {
      yield { phase: `seed ${seed + replicate}`, done: replicate / replicates }
      units.push(countsOf(circuit, seed + replicate, distances, patterns))
    }
    const observations = patterns * points
    const models = curveModels(circuit.memory.design, distances)
    const likelihoods = models.map(({ probabilities }) => heldOut(units, probabilities))
    const scores = likelihoods.map((own) => own.reduce((sum, value) => sum + value / observations / units.length, 0))
    const softmax = models.findIndex(({ name }) => name === 'softmax')
    const rows = models.map(({ name, exponent }, index): ModelRow => ({
      model: name, gain: scores[index]! - scores[softmax]!,
      gains: likelihoods[index]!.map((value, unit) => (value - likelihoods[softmax]![unit]!) / observations),
      ...(exponent && { exponent: exponent(summedCounts(units)) }),
    }))
    return weightModelsResult({ settings, distances, units, rows, models, locations: locationsOf(circuit) })
  },
}

/** Granule cells that fire both for a word and for a cue, of all, over the words at each distance. */
function countsOf(circuit: MemoryCircuit, seed: number, distances: readonly number[], patterns: number): Count[] {
  const memory = new CircuitMemory(buildNetwork(circuit, seed))
  const { bits } = circuit.memory.design
  const random = stream(seed, 'weight-models/words')
  const happened = distances.map(() => 0)
  for (let pattern = 0; pattern < patterns; pattern++) {
    const word = randomWord(bits, random.uint32)
    const cues = distances.map((distance) => withFlips(word, distinctBelow(bits, distance, random.uint32)))
    memory.weights(word, cues).forEach((shared, index) => { happened[index]! += shared })
  }
  return happened.map((count) => ({ happened: count, trials: patterns * locationsOf(circuit) }))
}
