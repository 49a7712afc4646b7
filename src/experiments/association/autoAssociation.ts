import type { z } from 'zod'
import { bootstrapMean } from '../../analysis/bootstrap.js'
import { meanOf } from '../../analysis/mean.js'
import { stream } from '../../random/stream.js'
import type { Experiment, ExperimentInputs, ExperimentProgress } from '../experiment.js'
import { varianceOf } from '../paper/jackknife.js'
import { algorithms, type Algorithm, type AlgorithmSetting, type Outcome } from './algorithms.js'
import { associationParameters, associationSettings, type AssociationSettings } from './associationParameters.js'
import { circuitWith } from './circuitMemories.js'
import { convergenceSummary } from './convergenceSummary.js'
import { convergencePlots, convergenceTables, type ConvergenceRow } from './convergenceTables.js'
import { cueAt, drawnDataSet, uniformDataSet, type DataSet } from './cues.js'
import { publishedConvergence } from './publishedConvergence.js'
import { reachOf } from './reach.js'

export const autoAssociation: Experiment<z.infer<typeof associationParameters>> = {
  name: 'auto-association',
  title: 'Auto-association of noisy patterns',
  about: 'convergence of perturbed patterns, random or yours, in the paper\'s eight memories, true hard locations, '
    + 'Hopfield, top-k and the spiking circuit',
  source: 'Bricken & Pehlevan 2021, appendix B.7.1 (Figs. 18 to 29)',
  parameters: associationParameters,
  circuit: 'circuits/cerebellar-cortex.json',
  *run(given, seed, { circuit: circuitInput, patterns }: ExperimentInputs = {}) {
    const settings = associationSettings(given, patterns)
    const { bits, stored, radii, perturbations, replicates } = settings
    const circuit = circuitInput && circuitWith(circuitInput, `memory.bits=${bits}`)
    const variants = variantsOf(settings)
      .filter(({ algorithm }) => algorithm.name !== 'circuit' || circuit !== undefined)
    const found = variants.map(() => perturbations.map((): Outcome[][] => []))
    for (let replicate = 0; replicate < replicates; replicate++) {
      const own = seed + replicate
      const draw = stream(own, 'auto-association/patterns')
      const data = patterns === undefined ? uniformDataSet(bits, stored, draw) : drawnDataSet(patterns, stored, draw)
      for (const [index, { algorithm, label, ...setting }] of variants.entries()) {
        const outcomes = yield* settle(algorithm, {
          ...setting, length: bits, locations: settings.locations, seed: own, convention: settings.beta,
          readsMax: settings.readsMax, stop: settings.stop, silent: settings.silent, ...(circuit && { circuit }),
        }, data, settings, (share) => ({
          phase: `data set ${replicate + 1}, ${label}`,
          done: (replicate + (index + share) / variants.length) / replicates,
        }))
        outcomes.forEach((ofLevel, level) => found[index]![level]!.push(ofLevel))
      }
    }
    const rows = variants.flatMap((variant, index) => perturbations.map((perturbation, level) =>
      rowOf(variant, perturbation, found[index]![level]!, seed)))
    const reach = radii.map((radius) => reachOf(settings, radius))
    return {
      summary: convergenceSummary(settings, rows, reach, patterns, circuit),
      tables: convergenceTables(settings, rows, reach), plots: convergencePlots(settings, rows),
      comparison: publishedConvergence({ ...settings, kind: patterns === undefined ? 'random' : 'images' }, rows),
    }
  },
}

/** A memory with a radius, or with a number k of nearest patterns; 0 where it has none. */
interface Variant {
  readonly algorithm: Algorithm
  readonly label: string
  readonly radius: number
  readonly nearest: number
}

const variantsOf = ({ algorithms: asked, radii, nearest }: AssociationSettings): Variant[] =>
  algorithms.filter(({ name }) => asked.includes(name)).flatMap((algorithm): Variant[] => {
    const { name } = algorithm
    switch (algorithm.varies) {
      case 'radius': return radii.map((radius) => ({ algorithm, label: `${name}, d = ${radius}`, radius, nearest: 0 }))
      case 'nearest': return nearest.map((k) => ({ algorithm, label: nameOf(algorithm, k), radius: 0, nearest: k }))
      case 'nothing': return [{ algorithm, label: name, radius: 0, nearest: 0 }]
    }
  })

const nameOf = ({ name }: Algorithm, nearest: number): string => (nearest === 0 ? name : `${name}, k = ${nearest}`)

const cuesAtOnce = 64

/** What comes of all cues, by perturbation. Yields the progress that its share of the work makes. */
function* settle(
  algorithm: Algorithm, setting: AlgorithmSetting, data: DataSet, { perturbations, queries }: AssociationSettings,
  progressAt: (share: number) => ExperimentProgress,
): Generator<ExperimentProgress, Outcome[][]> {
  yield progressAt(0)
  const answer = algorithm.open(setting, data)
  const outcomes: Outcome[][] = []
  for (const [level, distance] of perturbations.entries()) {
    const ofLevel: Outcome[] = []
    for (let first = 0; first < queries; first += cuesAtOnce) {
      yield progressAt((level + first / queries) / perturbations.length)
      const count = Math.min(cuesAtOnce, queries - first)
      ofLevel.push(...answer(Array.from({ length: count }, (_, cue) => cueAt(data, distance, first + cue, setting.seed))))
    }
    outcomes.push(ofLevel)
  }
  return outcomes
}

function rowOf(
  { algorithm, radius, nearest }: Variant, perturbation: number, outcomes: readonly Outcome[][], seed: number,
): ConvergenceRow {
  const name = nameOf(algorithm, nearest)
  const all = outcomes.flat()
  const means = outcomes.map((ofSet) => meanOf(ofSet.map(({ cosine }) => cosine)))
  const draws = stream(seed, `auto-association/bootstrap/${name}/${radius}/${perturbation}`)
  const { mean, low, high } = bootstrapMean(means, draws, 1000)
  return {
    algorithm: name, cues: algorithm.cues, radius, perturbation, mean, low, high,
    ...(means.length > 1 && { betweenSets: Math.sqrt(varianceOf(means)) }),
    deviation: all.length === 1 ? 0 : Math.sqrt(varianceOf(all.map(({ cosine }) => cosine))),
    settled: all.filter(({ settled }) => settled).length / all.length,
  }
}
