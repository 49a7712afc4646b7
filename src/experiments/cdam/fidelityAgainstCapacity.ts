import { z } from 'zod'
import type { Experiment, ExperimentProgress } from '../experiment.js'
import { mixtureName } from './cdamParameters.js'
import { fidelityMemories } from './fidelityMemories.js'
import { fidelityData, fidelityPoint, type Overlaps } from './fidelityPoint.js'
import { fidelityResult, type CapacityFound, type FidelityFound } from './fidelityResult.js'
import { isWithin, surrogatePoint } from './surrogatePoint.js'

const whole = (least: number, most: number) => z.number().int().min(least).max(most)
const mixtures = z.array(z.tuple([z.number().min(-100).max(100), z.number().min(-100).max(100)])).min(1).max(8)
const patternCounts = z.array(whole(4, 4096)).min(1).max(20)
  .refine((counts) => counts.every((count, index) => index === 0 || count > counts[index - 1]!), 'must ascend')

const parameters = z.strictObject({
  neurons: whole(16, 2000).default(128).describe('n, the bits of a pattern, of the memories that are compared'),
  patterns: patternCounts.default([8, 16, 32, 64, 128, 256])
    .describe('P, the numbers of stored patterns, ascending; P · degree must be even'),
  degree: whole(1, 20).default(3).describe('Neighbours of each pattern in a random regular memory graph'),
  mixtures: mixtures.default([[1, 0], [0.5, 0.5], [0, 1], [-0.5, 1.5]])
    .describe('[a, h]: strengths of auto- and hetero-association; [1, 0] is a dense associative memory'),
  effectiveBeta: z.number().gt(0).max(1e6).default(83.33).describe('β·n of CDAM on ±1 patterns, 83.33 as published'),
  sdmBudgets: z.array(z.number().gt(0).max(1000)).max(4).default([1, 16])
    .describe('Hard locations of SDM for each neuron: its counters for each weight of the Hopfield matrix'),
  sdmActive: z.number().gt(0).max(1).default(0.05).describe('The share of its locations that each word activates'),
  noise: z.number().min(0).max(0.5).default(0.1).describe('The share of wrong bits of a cue'),
  cues: whole(1, 1000).default(16).describe('Cues for each point'),
  replicates: whole(1, 100).default(5).describe('Sets of patterns, with the run\'s seed and the following ones'),
  eta: z.number().gt(0).max(1).default(0.1).describe('η, the step of an update'),
  steps: whole(1, 10_000).default(120).describe('The most updates'),
  capacityNeurons: z.array(whole(8, 400)).max(12).default([12, 16, 24, 32]).describe('n of the capacity surrogate'),
  capacityBetas: z.array(z.number().gt(0).max(1e6)).min(1).max(4).default([20, 83.33]).describe('β·n of it'),
  capacityMixtures: mixtures.default([[1, 0], [0.75, 0.25], [0.5, 0.5], [0.4, 0.6], [0, 1]]).describe('[a, h] of it'),
})
type Parameters = z.infer<typeof parameters>

export const fidelityAgainstCapacity: Experiment<Parameters> = {
  name: 'fidelity-against-capacity',
  title: 'Fidelity against capacity',
  about: 'how well patterns and their neighbours are recalled the more are stored: CDAM, Hopfield and SDM by memory used',
  source: 'Burns 2024 (CDAM), which states no capacity; measure and closed form of our own',
  parameters,
  *run(given, seed) {
    const found = yield* compared(given, seed)
    const capacities = yield* surrogates(given, seed)
    return fidelityResult(given, found, capacities, seed)
  },
}

/** The first part of the work, of which this is the share. */
const shareOfCompared = 0.5

function* compared(given: Parameters, seed: number): Generator<ExperimentProgress, FidelityFound[]> {
  const memories = fidelityMemories({ ...given, budgets: given.sdmBudgets, activeShare: given.sdmActive })
  const found: FidelityFound[] = []
  const total = given.patterns.length * given.mixtures.length * memories.length
  for (const patterns of given.patterns) {
    const data = Array.from({ length: given.replicates }, (_, replicate) =>
      fidelityData({ ...given, patterns }, seed + replicate))
    for (const memory of memories) {
      for (const [a, h] of given.mixtures) {
        const overlaps: Overlaps[] = []
        for (const [replicate, set] of data.entries()) {
          overlaps.push(fidelityPoint(memory, set, { ...given, a, h }, seed + replicate))
          yield {
            phase: `${memory.name}, ${patterns} patterns`,
            done: shareOfCompared * (found.length + overlaps.length / data.length) / total,
          }
        }
        found.push({ memory: memory.name, a, h, patterns, overlaps,
          ...memory.kept({ ...given, patterns, degree: h === 0 ? 0 : given.degree }) })
      }
    }
  }
  return found
}

function* surrogates(given: Parameters, seed: number): Generator<ExperimentProgress, CapacityFound[]> {
  const found: CapacityFound[] = []
  const total = given.capacityNeurons.length * given.capacityBetas.length * given.capacityMixtures.length
  for (const neurons of given.capacityNeurons) {
    for (const effectiveBeta of given.capacityBetas) {
      for (const [a, h] of given.capacityMixtures) {
        const setting = { ...given, neurons, effectiveBeta, a, h }
        const capacities: number[] = []
        for (let replicate = 0; replicate < given.replicates; replicate++) {
          capacities.push(capacityOf(setting, given.patterns, seed + replicate))
          yield {
            phase: `capacity, n = ${neurons}, ${mixtureName(a, h)}`,
            done: shareOfCompared + (1 - shareOfCompared) * (found.length + capacities.length / given.replicates) / total,
          }
        }
        found.push({ neurons, effectiveBeta, a, h, capacities })
      }
    }
  }
  return found
}

/** The greatest of ascending numbers of patterns up to which all are within the limits; 0 where none is. */
function capacityOf(
  setting: Omit<Parameters, 'patterns'> & { readonly a: number; readonly h: number }, counts: readonly number[],
  seed: number,
): number {
  const first = counts.findIndex((patterns) => !isWithin(surrogatePoint({ ...setting, patterns }, seed)))
  return first === -1 ? counts.at(-1)! : counts[first - 1] ?? 0
}
