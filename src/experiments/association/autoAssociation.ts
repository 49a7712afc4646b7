import { z } from 'zod'
import { bootstrapMean } from '../../analysis/bootstrap.js'
import { stream } from '../../random/stream.js'
import { integerIn } from '../../theory/integerIn.js'
import type { Experiment } from '../experiment.js'
import { meanOf, varianceOf } from '../paper/jackknife.js'
import { algorithms, type Algorithm, type Outcome } from './algorithms.js'
import { convergencePlots, convergenceTables, type ConvergenceRow } from './convergenceTables.js'
import { cueAt, uniformDataSet } from './cues.js'
import { publishedConvergence } from './publishedConvergence.js'
import { reachOf } from './reach.js'

const whole = (least: number, most: number) => z.number().int().min(least).max(most)
const names = algorithms.map(({ name }) => name)
const parameters = z.strictObject({
  bits: whole(8, 4096).default(64).describe('n, the bits of a pattern, or its dimensions; 64 and 1000 in the paper'),
  stored: whole(2, 100_000).default(1024).describe('m, the number of stored random patterns'),
  locations: whole(1, 4_000_000).default(100_000).describe('r, the number of hard locations, where they are finite'),
  radii: z.array(whole(2, 2047)).min(1).default([5, 11, 15, 19, 27]).describe('Activation radii d, in bits, below n/2'),
  perturbations: z.array(whole(0, 2048)).min(1).default([0, 2, 4, 6, 8, 10, 12])
    .describe('Distances of the cues from their patterns, in bits, at most n/2'),
  queries: whole(1, 10_000).default(10).describe('Cues for each data set and perturbation'),
  replicates: whole(1, 1000).default(3).describe('Data sets, with the run\'s seed and the following ones'),
  readsMax: whole(1, 1000).default(20).describe('Cap of the iterated recall; 100 in the paper'),
  beta: z.enum(['least-squares', 'paper']).default('least-squares')
    .describe('β of attention: the least-squares slope, or N/(N − 1) times it as in the paper\'s code'),
  algorithms: z.array(z.enum(names as [string, ...string[]])).min(1).default(names)
    .describe('The memories that take part'),
})
type Parameters = z.infer<typeof parameters>

export const autoAssociation: Experiment<Parameters> = {
  name: 'auto-association',
  about: 'convergence of perturbed random patterns in the paper\'s eight memories, true hard locations, Hopfield and '
    + 'the best match',
  source: 'Bricken & Pehlevan 2021, appendix B.7.1 (Figs. 18 to 29)',
  parameters,
  *run(settings, seed) {
    const { bits, stored, radii, perturbations, queries, replicates } = settings
    for (const radius of radii) integerIn('experiment.radii', radius, 2, Math.ceil(bits / 2) - 1)
    for (const distance of perturbations) integerIn('experiment.perturbations', distance, 0, Math.floor(bits / 2))
    const kinds = variantsOf(settings)
    const found = new Map<string, Outcome[][]>()
    for (let replicate = 0; replicate < replicates; replicate++) {
      const own = seed + replicate
      const data = uniformDataSet(bits, stored, stream(own, 'auto-association/patterns'))
      const cues = perturbations.map((distance) =>
        Array.from({ length: queries }, (_, query) => cueAt(data, distance, query, own)))
      for (const [index, { algorithm, radius }] of kinds.entries()) {
        const share = (part: number): number => (replicate + (index + part) / kinds.length) / replicates
        const phase = `data set ${replicate + 1}, ${labelOf(algorithm, radius)}`
        yield { phase, done: share(0) }
        const settle = algorithm.open(
          {
            length: bits, radius, locations: settings.locations, seed: own, convention: settings.beta,
            readsMax: settings.readsMax,
          }, data)
        for (const [level, ofLevel] of cues.entries()) {
          const key = `${algorithm.name}/${radius}/${perturbations[level]}`
          found.set(key, [...(found.get(key) ?? []), settle(ofLevel)])
          yield { phase, done: share((level + 1) / cues.length) }
        }
      }
    }
    const rows = kinds.flatMap(({ algorithm, radius }) => perturbations.map((perturbation) =>
      rowOf(algorithm, radius, perturbation, found.get(`${algorithm.name}/${radius}/${perturbation}`)!, seed)))
    const reach = radii.map((radius) => reachOf(settings, radius))
    return {
      summary: summaryOf(settings, rows, reach),
      tables: convergenceTables(settings, rows, reach), plots: convergencePlots(settings, rows),
      comparison: publishedConvergence(settings, rows),
    }
  },
}

interface Variant { readonly algorithm: Algorithm; readonly radius: number }

/** Each memory that takes part at each radius; those without a radius once, at a radius of 0. */
const variantsOf = ({ algorithms: asked, radii }: Parameters): Variant[] =>
  algorithms.filter(({ name }) => asked.includes(name))
    .flatMap((algorithm) => (algorithm.hasRadius ? radii : [0]).map((radius) => ({ algorithm, radius })))

const labelOf = ({ name }: Algorithm, radius: number): string => (radius === 0 ? name : `${name}, d = ${radius}`)

function rowOf(
  algorithm: Algorithm, radius: number, perturbation: number, outcomes: readonly Outcome[][], seed: number,
): ConvergenceRow {
  const all = outcomes.flat()
  const cosines = all.map(({ cosine }) => cosine)
  const estimate = bootstrapMean(outcomes.map((ofSet) => meanOf(ofSet.map(({ cosine }) => cosine))),
    stream(seed, `auto-association/bootstrap/${algorithm.name}/${radius}/${perturbation}`), 1000)
  return {
    algorithm: algorithm.name, cues: algorithm.cues, radius, perturbation,
    mean: estimate.mean, low: estimate.low, high: estimate.high,
    standardError: all.length === 1 ? 0 : Math.sqrt(varianceOf(cosines) / all.length),
    settled: all.filter(({ settled }) => settled).length / all.length,
  }
}

const compared = ['SDM, every address', 'SDM, shared locations', 'attention']

/** Recalled: the mean cosine is at least this. */
const recalled = 0.99

function summaryOf(
  { bits, stored, locations, queries, replicates, perturbations }: Parameters, rows: readonly ConvergenceRow[],
  reach: readonly ReturnType<typeof reachOf>[],
): string {
  const furthest = (name: string, radius: number): string => {
    const mine = rows.filter((row) => row.algorithm === name && row.radius === radius)
    if (mine.length === 0) return '(left out)'
    const held = perturbations.toSorted((one, other) => one - other)
      .filter((_, index, all) => all.slice(0, index + 1).every((level) =>
        mine.find(({ perturbation }) => perturbation === level)!.mean >= recalled))
    return held.length === 0 ? 'none' : `${held.at(-1)}`
  }
  return `${stored} random patterns of n = ${bits}, ${replicates} data sets with ${queries} cues each at every `
    + `perturbation, r = ${locations} where hard locations are finite. Perturbations in bits up to which the mean `
    + 'cosine with the target stays at 0.99 or above, for SDM '
    + `with a location at every address, with r shared ones, and for attention: ${reach.map(({ radius }) =>
      `d = ${radius}: ${compared.map((name) => furthest(name, radius)).join(', ')}`).join('; ')}. `
    + 'The noise of the other patterns, averaged over their distances, predicts a reach of '
    + `${reach.map(({ radius, everyAddress, finite, attention }) =>
      `${everyAddress}, ${finite} and ${attention} bits at d = ${radius}`).join('; ')}: `
    + 'it is why attention fails first at wide radii, where the fitted softmax is shallower beyond its window than the '
    + `circles are. Hopfield's memory, at m/n = ${(stored / bits).toFixed(1)}, is far beyond its capacity of about `
    + '0.14. The spiking circuit does not take part, for it comes from a circuit file: `lobule run recall` compares it '
    + 'with SDM and attention.'
}
